/// The quotient of two matrices, element by element.
public struct Divide: Pairwise {
  public let name = "divide"

  public func value(at x: Float, _ y: Float) -> Float { x / y }

  public func term(_ x: Arithmetic.Term, _ y: Arithmetic.Term) -> Arithmetic.Term { .quotient(x, y) }

  // d(x / y) = dx / y − (x / y)·dy / y
  public func gradient(
    for input: Int, of call: Call, upstream: Traced, in trace: inout Trace
  ) throws(MatrixProblem) -> Traced? {
    let share = try trace.divide(upstream, call.inputs[1])
    return input == 0 ? share : try trace.negate(trace.multiply(share, call.output))
  }
}

extension Trace {
  /// The quotient of two matrices, element by element.
  ///
  /// A side of length 1 is repeated as often as the other matrix needs.
  /// - Parameters:
  ///   - left: (n × m), (n × 1), (1 × m) or (1 × 1)
  ///   - right: likewise
  /// - Returns: (n × m)
  public mutating func divide(_ left: Traced, _ right: Traced) throws(MatrixProblem) -> Traced {
    try record(Divide(), left, right)
  }
}
