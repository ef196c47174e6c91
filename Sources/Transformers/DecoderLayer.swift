import Matrices

/// The learned matrices of a decoder layer.
public struct DecoderLayer: Sendable {
  public var selfAttention: MultiHeadAttention
  public var crossAttention: MultiHeadAttention
  public var feedForward: FeedForward
  /// The norm of the self-attention.
  public var norm1: LayerNorm
  /// The norm of the cross-attention.
  public var norm2: LayerNorm
  /// The norm of the feed-forward network.
  public var norm3: LayerNorm
  public var normPlacement: NormPlacement

  public init(
    selfAttention: MultiHeadAttention, crossAttention: MultiHeadAttention, feedForward: FeedForward,
    norm1: LayerNorm, norm2: LayerNorm, norm3: LayerNorm, normPlacement: NormPlacement = .post
  ) {
    self.selfAttention = selfAttention
    self.crossAttention = crossAttention
    self.feedForward = feedForward
    self.norm1 = norm1
    self.norm2 = norm2
    self.norm3 = norm3
    self.normPlacement = normPlacement
  }
}

extension Trace {
  /// A decoder layer: masked self-attention, cross-attention to the encoder's output, a feed-forward network
  /// (Vaswani et al. 2017, section 3.1, figure 1 right).
  /// - Parameters:
  ///   - target: (targets × d_model)
  ///   - memory: (sources × d_model), the encoder's output
  ///   - mask: (targets × targets), as a rule causal
  ///   - memoryMask: (targets × sources), 0 where attending is not allowed
  /// - Returns: (targets × d_model)
  public mutating func decoderLayer(
    _ target: Traced, memory: Traced, _ layer: DecoderLayer, mask: Traced?, memoryMask: Traced? = nil
  ) throws(MatrixProblem) -> Traced {
    try decoderLayer(
      target, memory: memory, layer, attention: .explained(mask: mask),
      crossAttention: .explained(mask: memoryMask))
  }

  /// The same with attention in other forms.
  public mutating func decoderLayer(
    _ target: Traced, memory: Traced, _ layer: DecoderLayer, attention: AttentionForm, crossAttention: AttentionForm
  ) throws(MatrixProblem) -> Traced {
    let placement = layer.normPlacement
    let attended = try sublayer(target, number: 1, norm: layer.norm1, placement: placement) {
      trace, x throws(MatrixProblem) in
      try trace.part("self_attn") { trace throws(MatrixProblem) in
        try trace.multiHeadAttention(queries: x, memory: x, layer.selfAttention, attention)
      }
    }
    let informed = try sublayer(attended, number: 2, norm: layer.norm2, placement: placement) {
      trace, x throws(MatrixProblem) in
      try trace.part("cross_attn") { trace throws(MatrixProblem) in
        try trace.multiHeadAttention(queries: x, memory: memory, layer.crossAttention, crossAttention)
      }
    }
    let output = try sublayer(informed, number: 3, norm: layer.norm3, placement: placement) {
      trace, x throws(MatrixProblem) in
      try trace.part("feed_forward") { trace throws(MatrixProblem) in try trace.feedForward(x, layer.feedForward) }
    }
    return try named(passed(output), "output")
  }
}
