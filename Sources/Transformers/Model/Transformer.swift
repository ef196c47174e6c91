import Matrices

/// A model whose learned matrices are on a trace (Vaswani et al. 2017, figure 1).
public struct Transformer: Sendable {
  public var encoder: Encoder
  public var decoder: Decoder
  /// (d_model × target vocabulary), from what the decoder gives to the logits.
  public var generator: Projection
  /// All learned matrices, in the order of `Model.parameters`.
  public private(set) var parameters: [Traced] = []
}

/// The left half of figure 1.
public struct Encoder: Sendable {
  /// (source vocabulary × d_model)
  public var embedding: Traced
  /// A learned table of positions, (longest length × d_model); `nil`: the sinusoidal ones.
  public var positions: Traced?
  public var layers: [EncoderLayer]
  /// What is done to the output of the last layer.
  public var norm: LayerNorm?

  public init(embedding: Traced, positions: Traced? = nil, layers: [EncoderLayer], norm: LayerNorm?) {
    self.embedding = embedding
    self.positions = positions
    self.layers = layers
    self.norm = norm
  }
}

/// The right half of figure 1.
public struct Decoder: Sendable {
  /// (target vocabulary × d_model)
  public var embedding: Traced
  /// A learned table of positions, (longest length × d_model); `nil`: the sinusoidal ones.
  public var positions: Traced?
  public var layers: [DecoderLayer]
  /// What is done to the output of the last layer.
  public var norm: LayerNorm?

  public init(embedding: Traced, positions: Traced? = nil, layers: [DecoderLayer], norm: LayerNorm?) {
    self.embedding = embedding
    self.positions = positions
    self.layers = layers
    self.norm = norm
  }
}

extension Transformer {
  init(_ shape: ModelShape, sourceCount: Int, targetCount: Int, _ assembly: inout Assembly) {
    encoder = assembly.part("encoder") { assembly in
      let embedding = assembly.next("embedding.weight", sourceCount, shape.dModel, .embedding)
      let positions = assembly.positions(shape)
      let layers = (0..<shape.encoderLayerCount).map { layer in
        assembly.part("layers.\(layer)") { EncoderLayer(shape, &$0) }
      }
      return Encoder(
        embedding: embedding, positions: positions, layers: layers, norm: LayerNorm("norm", shape, &assembly))
    }
    decoder = assembly.part("decoder") { assembly in
      let embedding = assembly.next("embedding.weight", targetCount, shape.dModel, .embedding)
      let positions = assembly.positions(shape)
      let layers = (0..<shape.decoderLayerCount).map { layer in
        assembly.part("layers.\(layer)") { DecoderLayer(shape, &$0) }
      }
      return Decoder(
        embedding: embedding, positions: positions, layers: layers, norm: LayerNorm("norm", shape, &assembly))
    }
    generator = Projection("generator", shape.dModel, targetCount, &assembly)
    parameters = assembly.supply
  }
}

extension Trace {
  /// Puts the learned matrices of a model on the trace, each named for what it helps to compute.
  public mutating func transformer(_ model: Model) throws(MatrixProblem) -> Transformer {
    var parameters: [Traced] = []
    parameters.reserveCapacity(model.parameters.count)
    for (parameter, matrix) in zip(model.layout, model.parameters) {
      let axes = keepsNames ? model.axes(of: parameter) : Axes()
      let traced = try constant(matrix, origin: "parameter", axes: axes)
      name(traced, parameter.name)
      parameters.append(traced)
    }
    var assembly = Assembly(supply: parameters)
    return Transformer(
      model.shape, sourceCount: model.source.count, targetCount: model.target.count, &assembly)
  }
}
