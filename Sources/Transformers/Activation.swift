import Matrices

/// What stands between the two linear maps of a feed-forward network.
public enum Activation: String, Hashable, Sendable, CaseIterable {
  /// max(0, x), as in Vaswani et al. 2017, equation 2.
  case relu
  case gelu
  /// The approximation of `gelu` by a hyperbolic tangent.
  case geluTanh
  case silu
}

extension Trace {
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func activated(_ matrix: Traced, by activation: Activation) throws(MatrixProblem) -> Traced {
    switch activation {
    case .relu: try relu(matrix)
    case .gelu: try gelu(matrix)
    case .geluTanh: try geluTanh(matrix)
    case .silu: try silu(matrix)
    }
  }
}
