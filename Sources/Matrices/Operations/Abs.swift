/// Each element without its sign.
public struct Abs: Elementwise {
  public let name = "abs"

  public func value(at x: Float) -> Float { Swift.abs(x) }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .function(.abs, [x]) }

  // d |x| = sign x
  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    try trace.multiply(upstream, trace.sign(call.inputs[0]))
  }
}

extension Trace {
  /// Each element without its sign.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func abs(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Abs(), matrix)
  }
}
