/// Each element rounded to the nearest whole number; halves go to the even one.
public struct Round: Elementwise {
  public let name = "round"

  public func value(at x: Float) -> Float { x.rounded(.toNearestOrEven) }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .function(.round, [x]) }

  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) -> Traced? { nil }
}

extension Trace {
  /// Each element rounded to the nearest whole number; halves go to the even one. Flat: no gradient flows.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func round(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Round(), matrix)
  }
}
