/// A row, a column or a number repeated to a whole matrix.
public struct Repeat: Operation {
  public let name = "repeat"
  let shape: Shape

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard inputs[0].paired(with: shape) == shape else { throw .shapes(operation: name, [inputs[0], shape]) }
    return shape
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].paired(with: Matrix(shape, repeating: 0)) { element, _ in element }
  }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [try trace.sumBack(upstream, to: trace.shape(call.inputs[0]))]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.repeated(0, element, of: inputs))
  }
}

extension Trace {
  /// A row, a column or a number repeated to a whole matrix.
  /// - Parameter matrix: (n × m), (n × 1), (1 × m) or (1 × 1) for a `shape` of (n × m)
  /// - Returns: (n × m)
  public mutating func repeated(_ matrix: Traced, to shape: Shape) throws(MatrixProblem) -> Traced {
    try record(Repeat(shape: shape), matrix)
  }
}
