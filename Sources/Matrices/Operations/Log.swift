import Glibc

/// The natural logarithm of each element.
public struct Log: Elementwise {
  public let name = "log"

  public func value(at x: Float) -> Float { Float(Glibc.log(Double(x))) }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .function(.log, [x]) }

  // d ln x = 1 / x
  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    try trace.divide(upstream, call.inputs[0])
  }
}

extension Trace {
  /// The natural logarithm of each element.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func log(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Log(), matrix)
  }
}
