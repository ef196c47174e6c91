import Glibc

/// Each element times its own sigmoid (also called swish).
public struct Silu: Elementwise {
  public let name = "silu"

  public func value(at x: Float) -> Float { Float(Double(x) / (1 + exp(-Double(x)))) }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .product([x, .sigmoid(x)]) }

  // d x·σ = σ + x·σ·(1 − σ)
  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    let gate = try trace.sigmoid(call.inputs[0])
    let slope = try trace.add(gate, trace.subtract(call.output, trace.multiply(call.output, gate)))
    return try trace.multiply(upstream, slope)
  }
}

extension Trace {
  /// Each element times its own sigmoid.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func silu(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Silu(), matrix)
  }
}
