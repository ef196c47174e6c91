import Glibc

/// The cosine of each element.
public struct Cos: Elementwise {
  public let name = "cos"

  public func value(at x: Float) -> Float { Float(Glibc.cos(Double(x))) }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .function(.cos, [x]) }

  // d cos x = −sin x
  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    try trace.negate(trace.multiply(upstream, trace.sin(call.inputs[0])))
  }
}

extension Trace {
  /// The cosine of each element.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func cos(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Cos(), matrix)
  }
}
