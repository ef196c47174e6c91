/// Rows of a matrix picked by index, each as often as it is asked for. With a table of word vectors: an embedding.
public struct Gather: Operation {
  public let name: String
  let indices: [Int]

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    try require(indices, below: inputs[0].rows)
    return Shape(indices.count, inputs[0].columns)
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    Matrix(Shape(indices.count, inputs[0].columns), elements: indices.flatMap { inputs[0].row($0) })
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes {
    Axes(rows: inputs[0].rows.selected(indices), columns: inputs[0].columns)
  }

  // A row that was picked twice is to blame twice.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [try trace.scatter(upstream, to: indices, rows: trace.shape(call.inputs[0]).rows)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.operand(0, indices[element.row], element.column, of: inputs))
  }
}

extension Trace {
  /// Rows of a matrix picked by index.
  /// - Parameters:
  ///   - matrix: (n × m)
  ///   - indices: which row each row of the result is.
  ///   - name: what the operation is called where it is shown.
  /// - Returns: (indices × m)
  /// - Throws: `.index` for a row that does not exist.
  public mutating func gather(
    _ matrix: Traced, rows indices: [Int], name: String = "gather"
  ) throws(MatrixProblem) -> Traced {
    try record(Gather(name: name, indices: indices), matrix)
  }

  /// The rows of a matrix in another order.
  /// - Parameters:
  ///   - matrix: (n × m)
  ///   - order: which row stands first, second, …; each of the n rows once
  /// - Returns: (n × m)
  /// - Throws: `.index` for a row that does not exist, `.shapes` where `order` does not name each row once.
  public mutating func permuteRows(_ matrix: Traced, order: [Int]) throws(MatrixProblem) -> Traced {
    let operation = Gather(name: "permute rows", indices: order)
    guard order.count == shape(matrix).rows, Set(order).count == order.count else {
      throw .shapes(operation: operation.name, [shape(matrix), Shape(Set(order).count, 1)])
    }
    return try record(operation, matrix)
  }
}
