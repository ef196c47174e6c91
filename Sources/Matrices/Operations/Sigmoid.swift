import Glibc

/// Each element squeezed between 0 and 1: 1 / (1 + e⁻ˣ).
public struct Sigmoid: Elementwise {
  public let name = "sigmoid"

  public func value(at x: Float) -> Float { Float(1 / (1 + exp(-Double(x)))) }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .sigmoid(x) }

  // d σ = σ − σ²
  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    let slope = try trace.subtract(call.output, trace.multiply(call.output, call.output))
    return try trace.multiply(upstream, slope)
  }
}

extension Trace {
  /// Each element squeezed between 0 and 1.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func sigmoid(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Sigmoid(), matrix)
  }
}

extension Arithmetic.Term {
  /// 1 / (1 + e⁻ˣ)
  static func sigmoid(_ x: Arithmetic.Term) -> Arithmetic.Term {
    .quotient(.number(1), .sum([.number(1), .function(.exp, [.negative(x)])]))
  }
}
