/// The length of each row, of each column, or of all elements as one vector.
public struct Norm: Operation {
  public let name = "norm"
  let along: Along

  public func shape(of inputs: [Shape]) -> Shape { along.reduced(inputs[0]) }

  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].reduced(along) { lanes, lane, elements in
      Float(lanes.sum(lane, of: elements) { $0 * $0 }.squareRoot())
    }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { along.reduced(inputs[0]) }

  // d |x| = x / |x|; at the origin there is no slope to follow.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let direction = try trace.divide(call.inputs[0], call.output)
    return [try trace.maskedFill(trace.multiply(upstream, direction), mask: call.output, with: 0)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let operands = along.operands(through: element, of: inputs)
    return Arithmetic(.function(.sqrt, [.sum(operands.map { .power($0, .number(2)) })]))
  }
}

extension Trace {
  /// The length of each row, of each column, or of all elements as one vector.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × 1), (1 × m) or (1 × 1)
  public mutating func norm(_ matrix: Traced, along: Along) throws(MatrixProblem) -> Traced {
    try record(Norm(along: along), matrix)
  }
}
