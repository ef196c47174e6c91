/// The same matrix under another name, where one result is known by two: the last norm of a layer is its output.
public struct Pass: Elementwise {
  public let name = "pass"

  public func value(at x: Float) -> Float { x }

  public func value(of inputs: [Matrix]) -> Matrix { inputs[0] }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { x }

  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) -> Traced? { upstream }
}

extension Trace {
  /// The same matrix, to be known under another name.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func passed(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Pass(), matrix)
  }
}
