/// Rows added up where their index says, the opposite of `Gather`.
public struct Scatter: Operation {
  public let name = "scatter"
  let indices: [Int]
  let rows: Int

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard inputs[0].rows == indices.count else {
      throw .shapes(operation: name, [inputs[0], Shape(indices.count, 1)])
    }
    try require(indices, below: rows)
    return Shape(rows, inputs[0].columns)
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    var result = Matrix(Shape(rows, inputs[0].columns), repeating: 0)
    for (row, index) in indices.enumerated() {
      for column in 0..<result.columns { result[index, column] += inputs[0][row, column] }
    }
    return result
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { Axes(columns: inputs[0].columns) }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [try trace.gather(upstream, rows: indices)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let sources = indices.indices.filter { indices[$0] == element.row }
    return Arithmetic(sources.isEmpty ? .number(0) : .sum(sources.map { .operand(0, $0, element.column, of: inputs) }))
  }
}

extension Trace {
  /// Rows added up where their index says; rows that nobody names are 0.
  /// - Parameters:
  ///   - matrix: (indices × m)
  ///   - indices: to which row of the result each row is added.
  /// - Returns: (rows × m)
  /// - Throws: `.index` for a row that does not exist.
  public mutating func scatter(_ matrix: Traced, to indices: [Int], rows: Int) throws(MatrixProblem) -> Traced {
    try record(Scatter(indices: indices, rows: rows), matrix)
  }
}
