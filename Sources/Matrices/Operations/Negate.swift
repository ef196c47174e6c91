/// The opposite of each element.
public struct Negate: Elementwise {
  public let name = "negate"

  public func value(at x: Float) -> Float { -x }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .negative(x) }

  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    try trace.negate(upstream)
  }
}

extension Trace {
  /// The opposite of each element.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func negate(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Negate(), matrix)
  }
}
