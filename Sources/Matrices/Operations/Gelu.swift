import Glibc

/// Each element times the share of a normal distribution below it: x·Φ(x) (Hendrycks and Gimpel 2016).
public struct Gelu: Elementwise {
  public let name = "gelu"

  public func value(at x: Float) -> Float { Float(Double(x) * 0.5 * (1 + erf(Double(x) * 0.5.squareRoot()))) }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term {
    let share = Arithmetic.Term.function(.erf, [.quotient(x, .function(.sqrt, [.number(2)]))])
    return .product([.number(0.5), x, .sum([.number(1), share])])
  }

  // d x·Φ(x) = Φ(x) + x·φ(x), where φ(x) = e^(−x²/2) / √2π.
  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    let x = call.inputs[0]
    let halved = try trace.scale(trace.erf(trace.scale(x, by: Float(0.5.squareRoot()))), by: 0.5)
    let share = try trace.add(halved, trace.number(0.5))
    let bell = try trace.exp(trace.scale(trace.multiply(x, x), by: -0.5))
    let density = try trace.scale(bell, by: Float(1 / (2 * Double.pi).squareRoot()))
    return try trace.multiply(upstream, trace.add(share, trace.multiply(x, density)))
  }
}

extension Trace {
  /// Each element times the share of a normal distribution below it.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func gelu(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Gelu(), matrix)
  }
}
