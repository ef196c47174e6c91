import Matrices

/// The learned matrices of an encoder layer.
public struct EncoderLayer: Sendable {
  public var selfAttention: MultiHeadAttention
  public var feedForward: FeedForward
  /// The norm of the self-attention.
  public var norm1: LayerNorm
  /// The norm of the feed-forward network.
  public var norm2: LayerNorm
  public var normPlacement: NormPlacement

  public init(
    selfAttention: MultiHeadAttention, feedForward: FeedForward, norm1: LayerNorm, norm2: LayerNorm,
    normPlacement: NormPlacement = .post
  ) {
    self.selfAttention = selfAttention
    self.feedForward = feedForward
    self.norm1 = norm1
    self.norm2 = norm2
    self.normPlacement = normPlacement
  }
}

extension Trace {
  /// An encoder layer: self-attention, then a feed-forward network (Vaswani et al. 2017, section 3.1, figure 1 left).
  /// - Parameters:
  ///   - source: (sources × d_model)
  ///   - mask: (sources × sources), 0 where attending is not allowed
  /// - Returns: (sources × d_model)
  public mutating func encoderLayer(
    _ source: Traced, _ layer: EncoderLayer, mask: Traced? = nil
  ) throws(MatrixProblem) -> Traced {
    try encoderLayer(source, layer, attention: .explained(mask: mask))
  }

  /// The same with attention in another form.
  public mutating func encoderLayer(
    _ source: Traced, _ layer: EncoderLayer, attention: AttentionForm
  ) throws(MatrixProblem) -> Traced {
    let placement = layer.normPlacement
    let attended = try sublayer(source, number: 1, norm: layer.norm1, placement: placement) {
      trace, x throws(MatrixProblem) in
      try trace.part("self_attn") { trace throws(MatrixProblem) in
        try trace.multiHeadAttention(queries: x, memory: x, layer.selfAttention, attention)
      }
    }
    let output = try sublayer(attended, number: 2, norm: layer.norm2, placement: placement) {
      trace, x throws(MatrixProblem) in
      try trace.part("feed_forward") { trace throws(MatrixProblem) in try trace.feedForward(x, layer.feedForward) }
    }
    return try named(passed(output), "output")
  }
}
