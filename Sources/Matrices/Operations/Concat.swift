/// Matrices put together: below each other, or side by side.
public struct Concat: Operation {
  public let name = "concat"
  let side: Side

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard let first = inputs.first else {
      throw .argument(operation: name, name: "matrices", value: "0", requirement: .notEmpty)
    }
    switch side {
    case .rows:
      guard inputs.allSatisfy({ $0.columns == first.columns }) else { throw .shapes(operation: name, inputs) }
      return Shape(inputs.reduce(0) { saturatingSum($0, $1.rows) }, first.columns)
    case .columns:
      guard inputs.allSatisfy({ $0.rows == first.rows }) else { throw .shapes(operation: name, inputs) }
      return Shape(first.rows, inputs.reduce(0) { saturatingSum($0, $1.columns) })
    }
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    let rows = inputs.reduce(0) { $0 + $1.rows }
    let columns = inputs.reduce(0) { $0 + $1.columns }
    let shape = side == .rows ? Shape(rows, inputs[0].columns) : Shape(inputs[0].rows, columns)
    var elements: [Float] = []
    elements.reserveCapacity(shape.count)
    switch side {
    case .rows: for input in inputs { elements += input.elements }
    case .columns: for row in 0..<shape.rows { for input in inputs { elements += input.row(row) } }
    }
    return Matrix(shape, elements: elements)
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes {
    switch side {
    case .rows: Axes(rows: .joined(inputs.map(\.rows)), columns: inputs[0].columns)
    case .columns: Axes(rows: inputs[0].rows, columns: .joined(inputs.map(\.columns)))
    }
  }

  // Each input gets its part back.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    var gradients: [Traced?] = []
    var start = 0
    for (input, wanted) in zip(call.inputs, call.wanted) {
      let length = trace.shape(input).length(of: side)
      gradients.append(wanted ? try trace.slice(upstream, side, start..<start + length) : nil)
      start += length
    }
    return gradients
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    var place = side == .rows ? element.row : element.column
    var input = 0
    while place >= inputs[input].shape.length(of: side) {
      place -= inputs[input].shape.length(of: side)
      input += 1
    }
    let (row, column) = side == .rows ? (place, element.column) : (element.row, place)
    return Arithmetic(.operand(input, row, column, of: inputs))
  }
}

extension Trace {
  /// Matrices put together: rows below each other, or columns side by side.
  /// - Parameter matrices: all (n × mᵢ) for `.columns`, all (nᵢ × m) for `.rows`
  /// - Returns: (n × Σ mᵢ) or (Σ nᵢ × m)
  public mutating func concat(_ matrices: [Traced], _ side: Side) throws(MatrixProblem) -> Traced {
    try record(Concat(side: side), matrices)
  }
}
