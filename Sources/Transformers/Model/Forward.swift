import Matrices

extension Trace {
  /// The encoder (Vaswani et al. 2017, section 3.1): embedding, positions, then layer after layer.
  ///
  /// Names what it computes `encoder.…`; the result is `encoder.output`, the memory of the decoder.
  /// - Parameters:
  ///   - source: the ids of the tokens.
  ///   - attention: of every layer.
  /// - Returns: (sources × d_model)
  public mutating func encoded(
    _ source: [Int], _ encoder: Encoder, attention: AttentionForm
  ) throws(MatrixProblem) -> Traced {
    try part("encoder") { trace throws(MatrixProblem) in
      var stream = try trace.embeddedInput(
        source, table: encoder.embedding, positions: encoder.positions, at: attention.positions)
      for (index, layer) in encoder.layers.enumerated() {
        stream = try trace.part("layers.\(index)") { trace throws(MatrixProblem) in
          try trace.encoderLayer(stream, layer, attention: attention)
        }
      }
      return try trace.stackOutput(stream, norm: encoder.norm)
    }
  }

  /// The decoder (Vaswani et al. 2017, section 3.1).
  ///
  /// Names what it computes `decoder.…`; the result is `decoder.output`.
  /// - Parameters:
  ///   - target: the ids of the tokens, `<start>` first.
  ///   - memory: (sources × d_model), the encoder's output
  ///   - attention: of the target to itself, as a rule causal.
  ///   - crossAttention: of the target to the memory.
  /// - Returns: (targets × d_model)
  public mutating func decoded(
    _ target: [Int], memory: Traced, _ decoder: Decoder, attention: AttentionForm, crossAttention: AttentionForm
  ) throws(MatrixProblem) -> Traced {
    try part("decoder") { trace throws(MatrixProblem) in
      var stream = try trace.embeddedInput(
        target, table: decoder.embedding, positions: decoder.positions, at: attention.positions)
      for (index, layer) in decoder.layers.enumerated() {
        stream = try trace.part("layers.\(index)") { trace throws(MatrixProblem) in
          try trace.decoderLayer(stream, memory: memory, layer, attention: attention, crossAttention: crossAttention)
        }
      }
      return try trace.stackOutput(stream, norm: decoder.norm)
    }
  }

  /// One number for each word that could come next.
  /// - Parameter decoded: (targets × d_model)
  /// - Returns: (targets × vocabulary), named `logits`
  public mutating func logits(_ decoded: Traced, _ transformer: Transformer) throws(MatrixProblem) -> Traced {
    try named(projected(decoded, transformer.generator), "logits")
  }

  /// The whole machine for one sentence and what is written of its translation.
  ///
  /// - Parameters:
  ///   - source: the ids of the tokens, `<end>` last; fill-ins behind it are hidden.
  ///   - target: the ids of the tokens, `<start>` first.
  /// - Returns: (targets × vocabulary), named `probabilities`
  public mutating func forward(
    _ transformer: Transformer, source: [Int], target: [Int], temperature: Float = 1
  ) throws(MatrixProblem) -> Traced {
    let memory = try encoded(source, transformer.encoder, attention: .explained(mask: padding(source, source)))
    let causal = try causalMask(target.count)
    let decoded = try decoded(
      target, memory: memory, transformer.decoder, attention: .explained(mask: causal),
      crossAttention: .explained(mask: padding(target, source)))
    let logits = try logits(decoded, transformer)
    return try named(softmax(logits, along: .rows, temperature: temperature), "probabilities")
  }

  /// A mask for the fill-ins behind a source; `nil` where there is none.
  private mutating func padding(_ queries: [Int], _ source: [Int]) throws(MatrixProblem) -> Traced? {
    let visible = (source.lastIndex { $0 != Vocabulary.pad } ?? -1) + 1
    guard visible < source.count else { return nil }
    return try paddingMask(queries: queries.count, keys: source.count, visible: visible)
  }

  mutating func stackOutput(_ stream: Traced, norm: LayerNorm?) throws(MatrixProblem) -> Traced {
    guard let norm, !isOff("norm") else { return try named(passed(stream), "output") }
    return try named(layerNorm(stream, norm), "output")
  }
}
