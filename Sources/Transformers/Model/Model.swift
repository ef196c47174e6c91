import Matrices

/// A transformer as a plain value: its shape, its vocabularies, and what it has learned.
public struct Model: Hashable, Sendable {
  public let shape: ModelShape
  public let source: Vocabulary
  public let target: Vocabulary
  /// What each of `parameters` is.
  public let layout: [Parameter]
  /// The learned matrices, for x·W, in the order of `layout`.
  public var parameters: [Matrix]

  /// - Precondition: the parameters are as many, and of the shapes, that `layout` asks for.
  public init(_ shape: ModelShape, source: Vocabulary, target: Vocabulary, parameters: [Matrix]) {
    self.shape = shape
    self.source = source
    self.target = target
    layout = shape.parameters(sourceCount: source.count, targetCount: target.count)
    precondition(layout.map(\.shape) == parameters.map(\.shape), "parameters of other shapes")
    self.parameters = parameters
  }

  /// A model that has learned nothing: weights by Glorot and Bengio 2010 as PyTorch draws them, embeddings with
  /// variance 1/d_model, positions too, gains 1, biases 0.
  public static func random(_ shape: ModelShape, source: Vocabulary, target: Vocabulary, seed: UInt64) -> Model {
    var random = Random(seed: seed)
    let layout = shape.parameters(sourceCount: source.count, targetCount: target.count)
    let parameters = layout.map { $0.drawn(from: &random) }
    return Model(shape, source: source, target: target, parameters: parameters)
  }

  /// The place of a parameter in `parameters`.
  public func index(of name: String) -> Int? { layout.firstIndex { $0.name == name } }

  /// What the rows and columns of a parameter are.
  func axes(of parameter: Parameter) -> Axes {
    switch parameter.name {
    case "encoder.embedding.weight": Axes(rows: Axis("source", labels: source.tokens))
    case "decoder.embedding.weight": Axes(rows: Axis("target", labels: target.tokens))
    case "generator.weight", "generator.bias": Axes(columns: Axis("token", labels: target.tokens))
    default: Axes()
    }
  }
}

extension Parameter {
  /// What it is before anything is learned.
  fileprivate func drawn(from random: inout Random) -> Matrix {
    switch kind {
    case .bias: return Matrix(shape, repeating: 0)
    case .gain: return Matrix(shape, repeating: 1)
    case .embedding:
      let deviation = Float(1 / Double(shape.columns).squareRoot())
      return Matrix(shape) { _, _ in random.normal() * deviation }
    case .weight, .attentionWeight:
      // PyTorch keeps W_Q, W_K and W_V in one matrix, and counts the outputs of all three.
      let outputs = kind == .attentionWeight ? 3 * shape.columns : shape.columns
      let bound = Float((6 / Double(shape.rows + outputs)).squareRoot())
      return Matrix(shape) { _, _ in (2 * random.uniform() - 1) * bound }
    }
  }
}
