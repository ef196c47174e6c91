/// The same elements, row after row, in rows of another length.
public struct Reshape: Operation {
  public let name = "reshape"
  let shape: Shape

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard saturatingProduct(shape.rows, shape.columns) == inputs[0].count else {
      throw .shapes(operation: name, [inputs[0], shape])
    }
    return shape
  }

  public func value(of inputs: [Matrix]) -> Matrix { Matrix(shape, elements: inputs[0].elements) }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { shape == shapes[0] ? inputs[0] : Axes() }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [try trace.reshape(upstream, to: trace.shape(call.inputs[0]))]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let place = element.row * shape.columns + element.column
    return Arithmetic(.operand(0, place / inputs[0].columns, place % inputs[0].columns, of: inputs))
  }
}

extension Trace {
  /// The same elements, row after row, in rows of another length.
  /// - Parameter matrix: (n × m)
  /// - Returns: of `shape`, which has as many elements
  public mutating func reshape(_ matrix: Traced, to shape: Shape) throws(MatrixProblem) -> Traced {
    try record(Reshape(shape: shape), matrix)
  }
}
