/// How blame flows back through `Normalize`, in one step.
public struct NormalizeGradient: Operation {
  public let name = "normalize gradient"
  let along: Along
  let epsilon: Float

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard inputs[0] == inputs[1] else { throw .shapes(operation: name, inputs) }
    return inputs[0]
  }

  // dx = (dy − mean(dy) − y·mean(dy∘y)) / √(σ² + ε): no gradient can move the mean or stretch the whole.
  public func value(of inputs: [Matrix]) -> Matrix {
    switch along {
    case .rows: rows(inputs[0], inputs[1])
    case .columns: rows(inputs[0].transposed, inputs[1].transposed).transposed
    case .all: Matrix(inputs[0].shape, elements: rows(inputs[0].flat, inputs[1].flat).elements)
    }
  }

  private func rows(_ x: Matrix, _ upstream: Matrix) -> Matrix {
    normalizedRowsGradient(x, upstream: upstream, epsilon: epsilon)
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[0] }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    try trace.gradients(of: call, upstream: upstream) { trace, inputs throws(MatrixProblem) in
      try steps(&trace, inputs[0], upstream: inputs[1])
    }
  }

  /// The same in small steps.
  private func steps(_ trace: inout Trace, _ x: Traced, upstream: Traced) throws(MatrixProblem) -> Traced {
    let variance = try trace.variance(x, along: along)
    let deviation = try trace.sqrt(trace.add(variance, trace.number(epsilon)))
    let normalized = try trace.divide(trace.subtract(x, trace.mean(x, along: along)), deviation)
    let centred = try trace.subtract(upstream, trace.mean(upstream, along: along))
    let stretch = try trace.mean(trace.multiply(upstream, normalized), along: along)
    return try trace.divide(trace.subtract(centred, trace.multiply(normalized, stretch)), deviation)
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let places = along.elements(through: element, of: output.shape)
    let operands = along.operands(through: element, of: inputs)
    func blame(_ place: Element) -> Arithmetic.Term { .operand(1, place.row, place.column, of: inputs) }
    func normalized(_ operand: Arithmetic.Term) -> Arithmetic.Term {
      .quotient(.difference(operand, .defined(0)), .defined(2))
    }
    let stretched = zip(places, operands).map { Arithmetic.Term.product([blame($0), normalized($1)]) }
    let own = Arithmetic.Term.operand(0, element.row, element.column, of: inputs)
    let free = Arithmetic.Term.difference(
      .difference(blame(element), .defined(3)), .product([normalized(own), .defined(4)]))
    return Arithmetic(
      where: [
        "μ": .mean(operands), "σ²": .variance(operands, around: .defined(0)),
        "σ": .function(.sqrt, [.sum([.defined(1), .constant("ε", epsilon)])]),
        "mean(dy)": .mean(places.map(blame)), "mean(dy∘y)": .mean(stretched),
      ],
      .quotient(free, .defined(2)))
  }
}
