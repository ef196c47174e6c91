/// What a cross entropy asks of its logits, in one step.
public struct CrossEntropyGradient: Operation {
  public let name = "cross entropy gradient"
  let loss: CrossEntropy

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard inputs[1] == .scalar else { throw .shapes(operation: name, inputs) }
    _ = try loss.shape(of: [inputs[0]])
    return inputs[0]
  }

  // dx = (p − y) / n: each logit is pushed by what its share lacks.
  public func value(of inputs: [Matrix]) -> Matrix {
    let (kept, upstream) = (Float(loss.keptRows.count), inputs[1].elements[0])
    var result = softmaxRows(inputs[0])
    let even = loss.smoothing / Float(result.columns)
    result.elements.withUnsafeMutableBufferPointer { elements in
      for (row, target) in loss.targets.enumerated() {
        let places = row * inputs[0].columns..<(row + 1) * inputs[0].columns
        let share = target == loss.ignored ? 0 : 1 / kept
        if target != loss.ignored { elements[places.lowerBound + target] -= 1 - loss.smoothing }
        for place in places { elements[place] = upstream * ((elements[place] - even) * share) }
      }
    }
    return result
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[0] }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    try trace.gradients(of: call, upstream: upstream) { trace, inputs throws(MatrixProblem) in
      try steps(&trace, logits: inputs[0], upstream: inputs[1])
    }
  }

  /// The same in small steps.
  private func steps(_ trace: inout Trace, logits: Traced, upstream: Traced) throws(MatrixProblem) -> Traced {
    let shape = trace.shape(logits)
    let answers = Matrix(shape) { row, column in answer(row, column, of: shape) }
    let shares = Matrix(Shape(shape.rows, 1)) { row, _ in share(row) }
    let error = try trace.subtract(trace.softmax(logits), trace.constant(answers, origin: "targets"))
    return try trace.multiply(upstream, trace.multiply(error, trace.constant(shares, origin: "shares")))
  }

  private func answer(_ row: Int, _ column: Int, of shape: Shape) -> Float {
    loss.smoothing / Float(shape.columns) + (column == loss.targets[row] ? 1 - loss.smoothing : 0)
  }

  private func share(_ row: Int) -> Float {
    loss.targets[row] == loss.ignored ? 0 : 1 / Float(loss.keptRows.count)
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let operands = Along.rows.operands(through: element, of: inputs)
    let powers = operands.map { Arithmetic.Term.function(.exp, [.difference($0, .defined(0))]) }
    let answer = Arithmetic.Term.number(answer(element.row, element.column, of: output.shape))
    let error = Arithmetic.Term.difference(.quotient(powers[element.column], .defined(1)), answer)
    return Arithmetic(
      where: ["m": .function(.max, operands), "Σ": .sum(powers)],
      .product([.operand(1, 0, 0, of: inputs), error, .number(share(element.row))]))
  }
}
