/// The mean of each row, of each column, or of all elements.
public struct Mean: Operation {
  public let name = "mean"
  let along: Along

  public func shape(of inputs: [Shape]) -> Shape { along.reduced(inputs[0]) }

  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].reduced(along) { lanes, lane, elements in Float(lanes.mean(lane, of: elements)) }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { along.reduced(inputs[0]) }

  // Each of n elements counts 1/n.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let shape = trace.shape(call.inputs[0])
    let share = try trace.scale(upstream, by: 1 / Float(Lanes(along, of: shape).length))
    return [try trace.repeated(share, to: shape)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.mean(along.operands(through: element, of: inputs)))
  }
}

extension Trace {
  /// The mean of each row, of each column, or of all elements.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × 1), (1 × m) or (1 × 1)
  public mutating func mean(_ matrix: Traced, along: Along) throws(MatrixProblem) -> Traced {
    try record(Mean(along: along), matrix)
  }
}

extension Arithmetic.Term {
  /// (x₁ + x₂ + …) / n
  static func mean(_ terms: [Arithmetic.Term]) -> Arithmetic.Term {
    .quotient(.sum(terms), .number(Float(terms.count)))
  }
}
