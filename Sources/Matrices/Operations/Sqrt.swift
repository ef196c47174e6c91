/// The square root of each element.
public struct Sqrt: Elementwise {
  public let name = "sqrt"

  public func value(at x: Float) -> Float { x.squareRoot() }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .function(.sqrt, [x]) }

  // d √x = 1 / 2√x
  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    try trace.divide(upstream, trace.scale(call.output, by: 2))
  }
}

extension Trace {
  /// The square root of each element.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func sqrt(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Sqrt(), matrix)
  }
}
