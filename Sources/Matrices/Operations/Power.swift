import Glibc

/// The elements of one matrix to the power of those of another.
public struct Power: Pairwise {
  public let name = "power"

  public func value(at x: Float, _ y: Float) -> Float { Float(pow(Double(x), Double(y))) }

  public func term(_ x: Arithmetic.Term, _ y: Arithmetic.Term) -> Arithmetic.Term { .power(x, y) }

  // d(xʸ) = y·xʸ⁻¹·dx + xʸ·ln x·dy
  public func gradient(
    for input: Int, of call: Call, upstream: Traced, in trace: inout Trace
  ) throws(MatrixProblem) -> Traced? {
    let (base, exponent) = (call.inputs[0], call.inputs[1])
    if input == 1 { return try trace.multiply(upstream, trace.multiply(call.output, trace.log(base))) }
    let lower = try trace.power(base, trace.subtract(exponent, trace.number(1)))
    return try trace.multiply(upstream, trace.multiply(exponent, lower))
  }
}

extension Trace {
  /// The elements of one matrix to the power of those of another.
  ///
  /// A side of length 1 is repeated as often as the other matrix needs.
  /// - Parameters:
  ///   - left: (n × m), (n × 1), (1 × m) or (1 × 1)
  ///   - right: likewise
  /// - Returns: (n × m)
  public mutating func power(_ left: Traced, _ right: Traced) throws(MatrixProblem) -> Traced {
    try record(Power(), left, right)
  }
}
