/// Each row divided by the root of the mean of its squares.
public struct RMSNorm: Operation {
  public let name = "rms norm"
  /// Added to the mean, so that a row of zeros does not divide by 0.
  let epsilon: Float

  public func shape(of inputs: [Shape]) -> Shape { inputs[0] }

  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].mappedLanes(.rows) { lanes, lane, elements, normalized in
      let square = lanes.sum(lane, of: elements) { $0 * $0 } / Double(lanes.length)
      let root = (square + Double(epsilon)).squareRoot()
      for place in lanes.places(lane) { normalized[place] = Float(Double(elements[place]) / root) }
    }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[0] }

  // dx = (dy − y·mean(dy∘y)) / √(mean(x²) + ε)
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let matrix = call.inputs[0]
    let square = try trace.mean(trace.multiply(matrix, matrix), along: .rows)
    let root = try trace.sqrt(trace.add(square, trace.number(epsilon)))
    let stretch = try trace.mean(trace.multiply(upstream, call.output), along: .rows)
    let free = try trace.subtract(upstream, trace.multiply(call.output, stretch))
    return [try trace.divide(free, root)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let squares = Along.rows.operands(through: element, of: inputs).map { Arithmetic.Term.power($0, .number(2)) }
    let root = Arithmetic.Term.function(.sqrt, [.sum([.defined(0), .constant("ε", epsilon)])])
    return Arithmetic(
      where: ["mean x²": .mean(squares)], .quotient(.operand(0, element.row, element.column, of: inputs), root))
  }
}

extension Trace {
  /// Each row divided by the root of the mean of its squares, then stretched by `gain` (Zhang and Sennrich 2019).
  /// - Parameters:
  ///   - matrix: (n × m)
  ///   - gain: (1 × m)
  /// - Returns: (n × m)
  public mutating func rmsNorm(
    _ matrix: Traced, gain: Traced? = nil, epsilon: Float = 1e-5
  ) throws(MatrixProblem) -> Traced {
    try stretched(record(RMSNorm(epsilon: epsilon), matrix), gain: gain, bias: nil)
  }
}
