import Matrices

/// What a decoder need not compute again for the next word: the keys and values of what is written, and of the memory.
public struct KeyValueCache: Sendable {
  /// How many tokens were read.
  public private(set) var length = 0
  /// Of each layer's self-attention, one row for each token.
  public private(set) var own: [KeysAndValues] = []
  /// Of each layer's cross-attention, one row for each token of the source.
  public private(set) var cross: [KeysAndValues] = []

  public init() {}

  fileprivate mutating func keep(_ trace: Trace, layerCount: Int) {
    func found(_ layer: Int, _ attention: String) -> KeysAndValues? {
      let path = "decoder.layers.\(layer).\(attention)"
      guard let keys = trace.find("\(path).k"), let values = trace.find("\(path).v") else { return nil }
      return KeysAndValues(keys: keys, values: values)
    }
    own = (0..<layerCount).compactMap { found($0, "self_attn") }
    if cross.isEmpty { cross = (0..<layerCount).compactMap { found($0, "cross_attn") } }
    length += 1
  }
}

extension Trace {
  /// The decoder for one more token, with what is known of those before it. Each number has the bits that the whole
  /// decoder gives it.
  /// - Parameters:
  ///   - memory: (sources × d_model), the encoder's output
  ///   - cache: what is known; gets the new keys and values.
  /// - Returns: (1 × d_model)
  public mutating func decodedNext(
    _ token: Int, memory: Traced, _ decoder: Decoder, _ cache: inout KeyValueCache
  ) throws(MatrixProblem) -> Traced {
    let known = cache
    let output = try part("decoder") { trace throws(MatrixProblem) in
      var stream = try trace.embeddedInput(
        [token], table: decoder.embedding, positions: decoder.positions, at: [known.length])
      for (index, layer) in decoder.layers.enumerated() {
        let isFirst = known.length == 0
        stream = try trace.part("layers.\(index)") { trace throws(MatrixProblem) in
          try trace.decoderLayer(
            stream, memory: memory, layer, attention: .continued(isFirst ? nil : known.own[index]),
            crossAttention: isFirst ? .explained(mask: nil) : .remembered(known.cross[index]))
        }
      }
      return try trace.stackOutput(stream, norm: decoder.norm)
    }
    cache.keep(self, layerCount: decoder.layers.count)
    return output
  }
}
