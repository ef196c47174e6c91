/// The product of two matrices, element by element.
public struct Multiply: Pairwise {
  public let name = "multiply"

  public func value(at x: Float, _ y: Float) -> Float { x * y }

  public func term(_ x: Arithmetic.Term, _ y: Arithmetic.Term) -> Arithmetic.Term { .product([x, y]) }

  // d(x·y) = y·dx + x·dy
  public func gradient(
    for input: Int, of call: Call, upstream: Traced, in trace: inout Trace
  ) throws(MatrixProblem) -> Traced? {
    try trace.multiply(upstream, call.inputs[1 - input])
  }
}

extension Trace {
  /// The product of two matrices, element by element.
  ///
  /// A side of length 1 is repeated as often as the other matrix needs.
  /// - Parameters:
  ///   - left: (n × m), (n × 1), (1 × m) or (1 × 1)
  ///   - right: likewise
  /// - Returns: (n × m)
  public mutating func multiply(_ left: Traced, _ right: Traced) throws(MatrixProblem) -> Traced {
    try record(Multiply(), left, right)
  }
}
