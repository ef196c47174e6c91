/// The largest whole number not above each element.
public struct Floor: Elementwise {
  public let name = "floor"

  public func value(at x: Float) -> Float { x.rounded(.down) }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .function(.floor, [x]) }

  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) -> Traced? { nil }
}

extension Trace {
  /// The largest whole number not above each element. Flat: no gradient flows.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func floor(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Floor(), matrix)
  }
}
