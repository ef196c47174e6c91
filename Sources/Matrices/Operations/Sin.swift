import Glibc

/// The sine of each element.
public struct Sin: Elementwise {
  public let name = "sin"

  public func value(at x: Float) -> Float { Float(Glibc.sin(Double(x))) }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .function(.sin, [x]) }

  // d sin x = cos x
  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    try trace.multiply(upstream, trace.cos(call.inputs[0]))
  }
}

extension Trace {
  /// The sine of each element.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func sin(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Sin(), matrix)
  }
}
