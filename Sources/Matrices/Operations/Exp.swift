/// e to the power of each element.
public struct Exp: Elementwise {
  public let name = "exp"

  public func value(of inputs: [Matrix]) -> Matrix { powers(inputs[0]) }

  public func value(at x: Float) -> Float { powers(Matrix(x)).elements[0] }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term { .function(.exp, [x]) }

  // d eˣ = eˣ
  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    try trace.multiply(upstream, call.output)
  }
}

extension Trace {
  /// e to the power of each element.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func exp(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Exp(), matrix)
  }
}
