import Glibc

/// The approximation of `Gelu` by a hyperbolic tangent: x/2 · (1 + tanh(√(2/π)·(x + 0.044715·x³))).
public struct GeluTanh: Elementwise {
  public let name = "gelu (tanh)"

  public func value(at x: Float) -> Float {
    let x = Double(x)
    return Float(x * 0.5 * (1 + tanh((2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x))))
  }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term {
    let bend = Arithmetic.Term.product([.number(0.044715), .power(x, .number(3))])
    let factor = Arithmetic.Term.function(.sqrt, [.quotient(.number(2), .constant("π", .pi))])
    let angle = Arithmetic.Term.product([factor, .sum([x, bend])])
    return .product([.number(0.5), x, .sum([.number(1), .function(.tanh, [angle])])])
  }

  // With t = tanh u:  d = (1 + t)/2 + x/2·(1 − t²)·u′, where u′ = √(2/π)·(1 + 3·0.044715·x²).
  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    let (x, one) = (call.inputs[0], try trace.number(1))
    let factor = Float((2 / Double.pi).squareRoot())
    let squared = try trace.multiply(x, x)
    let angle = try trace.scale(trace.add(x, trace.scale(trace.multiply(squared, x), by: 0.044715)), by: factor)
    let t = try trace.tanh(angle)
    let inner = try trace.scale(trace.add(one, trace.scale(squared, by: 3 * 0.044715)), by: factor)
    let bend = try trace.multiply(trace.multiply(x, trace.subtract(one, trace.multiply(t, t))), inner)
    let slope = try trace.scale(trace.add(trace.add(one, t), bend), by: 0.5)
    return try trace.multiply(upstream, slope)
  }
}

extension Trace {
  /// The approximation of `gelu` by a hyperbolic tangent.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func geluTanh(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(GeluTanh(), matrix)
  }
}
