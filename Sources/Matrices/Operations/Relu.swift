/// What is positive stays, what is negative becomes 0 (the activation of Vaswani et al. 2017, equation 2).
public struct Relu: Elementwise {
  public let name = "relu"

  public func value(at x: Float) -> Float { x.isNaN ? x : max(0, x) }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .function(.max, [.number(0), x]) }

  // 1 where x is positive, 0 where it is not
  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    let isPositive = try trace.compare(call.inputs[0], .greater, trace.number(0))
    return try trace.multiply(upstream, isPositive)
  }
}

extension Trace {
  /// What is positive stays, what is negative becomes 0.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func relu(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Relu(), matrix)
  }
}
