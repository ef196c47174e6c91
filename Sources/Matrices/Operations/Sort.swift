/// Each row, or column, in rising order; not-a-number comes last.
public struct Sort: Operation {
  public let name = "sort"
  let along: Along

  public func shape(of inputs: [Shape]) -> Shape { inputs[0] }

  public func value(of inputs: [Matrix]) -> Matrix {
    Matrix(inputs[0].shape, elements: sources(in: inputs[0]).map { inputs[0].elements[$0] })
  }

  /// Where each element of the result stands in the matrix.
  func sources(in matrix: Matrix) -> [Int] {
    let lanes = Lanes(along, of: matrix.shape)
    var sources = Array(matrix.elements.indices)
    for lane in 0..<lanes.count {
      for (place, source) in zip(lanes.places(lane), sorted(lanes.places(lane), of: matrix)) { sources[place] = source }
    }
    return sources
  }

  /// The places of a lane in the order of their elements. Equal elements keep their order, so the gradient has one
  /// meaning.
  private func sorted(_ places: StrideTo<Int>, of matrix: Matrix) -> [Int] {
    places.sorted { left, right in
      let (x, y) = (matrix.elements[left], matrix.elements[right])
      if x.isNaN || y.isNaN { return x.isNaN == y.isNaN ? left < right : y.isNaN }
      return x == y ? left < right : x < y
    }
  }

  // Labels stay only on the side whose elements did not move.
  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes {
    var axes = along.reduced(inputs[0])
    if along != .columns { axes.columns.name = inputs[0].columns.name }
    if along != .rows { axes.rows.name = inputs[0].rows.name }
    return axes
  }

  // Each element takes its gradient back to where it came from.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [try trace.record(Unsort(sort: self), upstream, call.inputs[0])]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let places = Lanes(along, of: output.shape).places(along.lane(through: element))
    let rank = along.elements(through: element, of: output.shape).firstIndex(of: element) ?? 0
    let source = sorted(places, of: inputs[0])[rank]
    return Arithmetic(.operand(0, source / output.columns, source % output.columns, of: inputs))
  }
}

extension Trace {
  /// Each row, or column, in rising order; not-a-number comes last.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func sort(_ matrix: Traced, along: Along = .rows) throws(MatrixProblem) -> Traced {
    try record(Sort(along: along), matrix)
  }
}
