import Matrices

/// A learned linear map, x·W + b.
public struct Projection: Sendable {
  /// (inputs × outputs)
  public var weights: Traced
  /// (1 × outputs)
  public var bias: Traced?

  public init(_ weights: Traced, bias: Traced? = nil) {
    self.weights = weights
    self.bias = bias
  }
}

extension Trace {
  /// x·W + b
  /// - Parameter matrix: (length × inputs)
  /// - Returns: (length × outputs)
  public mutating func projected(_ matrix: Traced, _ projection: Projection) throws(MatrixProblem) -> Traced {
    let result = try product(matrix, projection.weights)
    guard let bias = projection.bias else { return result }
    return try add(result, bias)
  }
}
