/// Rows become columns.
public struct Transpose: Operation {
  public let name = "transpose"

  public func shape(of inputs: [Shape]) -> Shape { inputs[0].transposed }

  public func value(of inputs: [Matrix]) -> Matrix { inputs[0].transposed }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[0].transposed }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [try trace.transposed(upstream)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.operand(0, element.column, element.row, of: inputs))
  }
}

extension Trace {
  /// - Parameter matrix: (n × m)
  /// - Returns: (m × n)
  public mutating func transposed(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try record(Transpose(), matrix)
  }
}
