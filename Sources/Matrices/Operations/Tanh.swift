import Glibc

/// The hyperbolic tangent of each element.
public struct Tanh: Elementwise {
  public let name = "tanh"

  public func value(at x: Float) -> Float { Float(Glibc.tanh(Double(x))) }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .function(.tanh, [x]) }

  // d tanh x = 1 − tanh² x
  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    let squared = try trace.multiply(call.output, call.output)
    return try trace.multiply(upstream, trace.subtract(trace.number(1), squared))
  }
}

extension Trace {
  /// The hyperbolic tangent of each element.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func tanh(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Tanh(), matrix)
  }
}
