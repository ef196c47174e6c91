/// Each row, or column, turned into shares that sum to 1: e to the power of each element, divided by the sum of them.
public struct Softmax: Operation {
  public let name = "softmax"
  let along: Along
  /// Scores are divided by it first: above 1 flattens, below 1 sharpens.
  let temperature: Float

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard temperature > 0 else {
      throw .argument(operation: name, name: "temperature", value: "\(temperature)", requirement: .positive)
    }
    return inputs[0]
  }

  // The largest score is subtracted first: exp of a large number overflows, and the ratio is the same.
  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].byLanes(along) { softmaxRows($0, temperature: temperature) }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[0] }

  // dx = y∘(dy − Σ dy∘y) / T: what one share gains, the others lose.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let weighted = try trace.multiply(upstream, call.output)
    let lost = try trace.multiply(call.output, trace.sum(weighted, along: along))
    let gradient = try trace.subtract(weighted, lost)
    return [temperature == 1 ? gradient : try trace.scale(gradient, by: 1 / temperature)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    func power(_ x: Arithmetic.Term) -> Arithmetic.Term {
      let exponent = Arithmetic.Term.difference(x, .defined(0))
      return .function(.exp, [temperature == 1 ? exponent : .quotient(exponent, .constant("T", temperature))])
    }
    let operands = along.operands(through: element, of: inputs)
    return Arithmetic(
      where: ["m": .function(.max, operands), "Σ": .sum(operands.map(power))],
      .quotient(power(.operand(0, element.row, element.column, of: inputs)), .defined(1)))
  }
}

extension Trace {
  /// Each row, or column, turned into shares that sum to 1 (Vaswani et al. 2017, equation 1).
  ///
  /// A row in which everything is −∞ has no shares: it becomes not-a-number.
  /// - Parameters:
  ///   - scores: (n × m)
  ///   - temperature: what scores are divided by first.
  /// - Returns: (n × m)
  /// - Throws: `.argument` for a temperature that is not positive.
  public mutating func softmax(
    _ scores: Traced, along: Along = .rows, temperature: Float = 1
  ) throws(MatrixProblem) -> Traced {
    try record(Softmax(along: along, temperature: temperature), scores)
  }
}
