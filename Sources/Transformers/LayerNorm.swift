import Matrices

/// The learned rows of a layer normalisation.
public struct LayerNorm: Sendable {
  /// γ (1 × d_model)
  public var gain: Traced?
  /// β (1 × d_model)
  public var bias: Traced?
  /// ε, which stands inside the root.
  public var epsilon: Float

  public init(gain: Traced? = nil, bias: Traced? = nil, epsilon: Float = 1e-5) {
    self.gain = gain
    self.bias = bias
    self.epsilon = epsilon
  }
}

/// Where a layer normalises: in front of each sublayer, or behind the sum with its residual.
public enum NormPlacement: String, Hashable, Sendable, CaseIterable {
  /// x + Sublayer(LayerNorm(x)) (Xiong et al. 2020).
  case pre
  /// LayerNorm(x + Sublayer(x)), as in Vaswani et al. 2017, section 3.1.
  case post
}

extension Trace {
  /// - Parameter matrix: (length × d_model)
  /// - Returns: (length × d_model)
  public mutating func layerNorm(_ matrix: Traced, _ norm: LayerNorm) throws(MatrixProblem) -> Traced {
    try layerNorm(matrix, gain: norm.gain, bias: norm.bias, epsilon: norm.epsilon)
  }

  /// A sublayer with its norm and its residual (Vaswani et al. 2017, section 3.1).
  ///
  /// Names what it computes `normN` and `residualN`.
  /// - Parameters:
  ///   - matrix: (length × d_model)
  ///   - number: which sublayer of the layer it is, counted from 1.
  ///   - sublayer: what is done to the matrix, (length × d_model) → (length × d_model).
  /// - Returns: (length × d_model)
  mutating func sublayer(
    _ matrix: Traced, number: Int, norm: LayerNorm, placement: NormPlacement,
    _ sublayer: (inout Trace, Traced) throws(MatrixProblem) -> Traced
  ) throws(MatrixProblem) -> Traced {
    switch placement {
    case .pre:
      let normalized = try normalized(matrix, norm, "norm\(number)")
      let change = try sublayer(&self, normalized)
      return try residual(matrix, change, "residual\(number)")
    case .post:
      let change = try sublayer(&self, matrix)
      let sum = try residual(matrix, change, "residual\(number)")
      return try normalized(sum, norm, "norm\(number)")
    }
  }

  /// A norm with its name, unless it is switched off.
  private mutating func normalized(
    _ matrix: Traced, _ norm: LayerNorm, _ name: String
  ) throws(MatrixProblem) -> Traced {
    try named(isOff(name) ? passed(matrix) : layerNorm(matrix, norm), name)
  }

  /// What a sublayer adds to the residual stream; it alone where the residual is switched off.
  private mutating func residual(
    _ matrix: Traced, _ change: Traced, _ name: String
  ) throws(MatrixProblem) -> Traced {
    guard isOff(name) else { return try named(add(matrix, change), name) }
    let alone = try named(passed(change), name)
    // The rows are still those of the stream.
    label(alone, rows: self[matrix].axes.rows)
    return alone
  }
}
