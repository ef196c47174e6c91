/// A matrix as a part of a larger one that is otherwise 0.
public struct Place: Operation {
  public let name = "place"
  /// Where its first element goes.
  let corner: Element
  let shape: Shape

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard corner.row + inputs[0].rows <= shape.rows, corner.column + inputs[0].columns <= shape.columns else {
      throw .shapes(operation: name, [inputs[0], shape])
    }
    return shape
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    var result = Matrix(shape, repeating: 0)
    for row in 0..<inputs[0].rows {
      for column in 0..<inputs[0].columns {
        result[row + corner.row, column + corner.column] = inputs[0][row, column]
      }
    }
    return result
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { Axes() }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let part = trace.shape(call.inputs[0])
    return [
      try trace.slice(
        upstream, rows: corner.row..<corner.row + part.rows, columns: corner.column..<corner.column + part.columns)
    ]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let (row, column) = (element.row - corner.row, element.column - corner.column)
    let isInside = (0..<inputs[0].rows).contains(row) && (0..<inputs[0].columns).contains(column)
    return Arithmetic(isInside ? .operand(0, row, column, of: inputs) : .number(0))
  }
}

extension Trace {
  /// A matrix as a part of a larger one that is otherwise 0.
  /// - Parameters:
  ///   - matrix: (n × m)
  ///   - corner: where its first element goes.
  /// - Returns: of `shape`
  public mutating func placed(
    _ matrix: Traced, at corner: Element, in shape: Shape
  ) throws(MatrixProblem) -> Traced {
    try record(Place(corner: corner, shape: shape), matrix)
  }
}
