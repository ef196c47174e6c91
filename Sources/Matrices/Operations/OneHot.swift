/// One row for each index: 1 in the column with that index, 0 elsewhere.
public struct OneHot: Generator {
  public let name = "one-hot"
  let indices: [Int]
  let count: Int
  public var shape: Shape { Shape(indices.count, count) }

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    try require(indices, below: count)
    return shape
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    Matrix(shape) { row, column in column == indices[row] ? 1 : 0 }
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(
      .comparison(
        .constant("index", Float(indices[element.row])), .equal, .constant("column", Float(element.column))))
  }
}

extension Trace {
  /// One row for each index: 1 in the column with that index, 0 elsewhere.
  /// - Returns: (indices × count)
  /// - Throws: `.index` for an index that is not below `count`.
  public mutating func oneHot(_ indices: [Int], count: Int) throws(MatrixProblem) -> Traced {
    try record(OneHot(indices: indices, count: count))
  }
}

extension Operation {
  /// - Throws: `.index` for the first index that does not exist.
  func require(_ indices: [Int], below count: Int) throws(MatrixProblem) {
    for index in indices where index < 0 || index >= count {
      throw .index(operation: name, index: index, count: count)
    }
  }
}
