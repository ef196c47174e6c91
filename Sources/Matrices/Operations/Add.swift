/// The sum of two matrices, element by element.
public struct Add: Pairwise {
  public let name = "add"

  public func value(at x: Float, _ y: Float) -> Float { x + y }

  public func term(_ x: Arithmetic.Term, _ y: Arithmetic.Term) -> Arithmetic.Term { .sum([x, y]) }

  // d(x + y) = dx + dy
  public func gradient(
    for input: Int, of call: Call, upstream: Traced, in trace: inout Trace
  ) throws(MatrixProblem) -> Traced? {
    upstream
  }
}

extension Trace {
  /// The sum of two matrices, element by element.
  ///
  /// A side of length 1 is repeated as often as the other matrix needs.
  /// - Parameters:
  ///   - left: (n × m), (n × 1), (1 × m) or (1 × 1)
  ///   - right: likewise
  /// - Returns: (n × m)
  public mutating func add(_ left: Traced, _ right: Traced) throws(MatrixProblem) -> Traced {
    try record(Add(), left, right)
  }
}
