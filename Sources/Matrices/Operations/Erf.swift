import Glibc

/// The error function of each element: the share of a normal distribution that lies within ±√2·x.
public struct Erf: Elementwise {
  public let name = "erf"

  public func value(at x: Float) -> Float { Float(Glibc.erf(Double(x))) }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .function(.erf, [x]) }

  // d erf x = 2/√π · e^(−x²)
  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    let squared = try trace.multiply(call.inputs[0], call.inputs[0])
    let bell = try trace.scale(trace.exp(trace.negate(squared)), by: Float(2 / Double.pi.squareRoot()))
    return try trace.multiply(upstream, bell)
  }
}

extension Trace {
  /// The error function of each element.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func erf(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Erf(), matrix)
  }
}
