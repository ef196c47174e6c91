/// The difference of two matrices, element by element.
public struct Subtract: Pairwise {
  public let name = "subtract"

  public func value(at x: Float, _ y: Float) -> Float { x - y }

  public func term(_ x: Arithmetic.Term, _ y: Arithmetic.Term) -> Arithmetic.Term { .difference(x, y) }

  // d(x − y) = dx − dy
  public func gradient(
    for input: Int, of call: Call, upstream: Traced, in trace: inout Trace
  ) throws(MatrixProblem) -> Traced? {
    input == 0 ? upstream : try trace.negate(upstream)
  }
}

extension Trace {
  /// The difference of two matrices, element by element.
  ///
  /// A side of length 1 is repeated as often as the other matrix needs.
  /// - Parameters:
  ///   - left: (n × m), (n × 1), (1 × m) or (1 × 1)
  ///   - right: likewise
  /// - Returns: (n × m)
  public mutating func subtract(_ left: Traced, _ right: Traced) throws(MatrixProblem) -> Traced {
    try record(Subtract(), left, right)
  }
}
