/// Some rows and columns of a matrix.
public struct Slice: Operation {
  public let name = "slice"
  public let rows: Range<Int>
  public let columns: Range<Int>

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    for (range, count) in [(rows, inputs[0].rows), (columns, inputs[0].columns)] {
      if range.lowerBound < 0 { throw .index(operation: name, index: range.lowerBound, count: count) }
      if range.upperBound > count { throw .index(operation: name, index: range.upperBound - 1, count: count) }
    }
    return Shape(rows.count, columns.count)
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    Matrix(uninitialized: Shape(rows.count, columns.count)) { results in
      inputs[0].elements.withUnsafeBufferPointer { elements in
        guard let source = elements.baseAddress, let target = results.baseAddress else { return }
        for row in 0..<rows.count {
          let from = source + (row + rows.lowerBound) * inputs[0].columns + columns.lowerBound
          (target + row * columns.count).initialize(from: from, count: columns.count)
        }
      }
    }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes {
    Axes(rows: inputs[0].rows.selected(rows), columns: inputs[0].columns.selected(columns))
  }

  // Back to its place; nothing flows to what was left out.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let corner = Element(rows.lowerBound, columns.lowerBound)
    return [try trace.placed(upstream, at: corner, in: trace.shape(call.inputs[0]))]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.operand(0, element.row + rows.lowerBound, element.column + columns.lowerBound, of: inputs))
  }
}

extension Trace {
  /// Some rows and columns of a matrix.
  /// - Parameters:
  ///   - matrix: (n × m)
  ///   - rows: which rows; `nil`: all
  ///   - columns: which columns; `nil`: all
  /// - Returns: (rows × columns)
  /// - Throws: `.index` for rows or columns that do not exist.
  public mutating func slice(
    _ matrix: Traced, rows: Range<Int>? = nil, columns: Range<Int>? = nil
  ) throws(MatrixProblem) -> Traced {
    let shape = shape(matrix)
    return try record(Slice(rows: rows ?? 0..<shape.rows, columns: columns ?? 0..<shape.columns), matrix)
  }

  /// The same for one of the sides.
  mutating func slice(_ matrix: Traced, _ side: Side, _ range: Range<Int>) throws(MatrixProblem) -> Traced {
    try side == .rows ? slice(matrix, rows: range) : slice(matrix, columns: range)
  }
}
