/// 1 for what is positive, −1 for what is negative, 0 for 0.
public struct Sign: Elementwise {
  public let name = "sign"

  public func value(at x: Float) -> Float { x > 0 ? 1 : x < 0 ? -1 : x }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .function(.sign, [x]) }

  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) -> Traced? { nil }
}

extension Trace {
  /// 1 for what is positive, −1 for what is negative, 0 for 0. Flat: no gradient flows.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func sign(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Sign(), matrix)
  }
}
