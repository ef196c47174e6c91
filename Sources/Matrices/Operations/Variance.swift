/// The variance of each row, of each column, or of all elements.
public struct Variance: Operation {
  public let name = "variance"
  let along: Along
  /// Divides by n − 1 instead of n.
  let isUnbiased: Bool

  public func shape(of inputs: [Shape]) -> Shape { along.reduced(inputs[0]) }

  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].reduced(along) { lanes, lane, elements in
      Float(lanes.variance(lane, of: elements, isUnbiased: isUnbiased))
    }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { along.reduced(inputs[0]) }

  // d σ² = 2/n · (x − μ); the gradient through μ adds up to nothing.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let matrix = call.inputs[0]
    let count = Lanes(along, of: trace.shape(matrix)).length
    let centred = try trace.subtract(matrix, trace.mean(matrix, along: along))
    let share = try trace.scale(upstream, by: 2 / Float(isUnbiased ? count - 1 : count))
    return [try trace.multiply(share, centred)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let operands = along.operands(through: element, of: inputs)
    return Arithmetic(where: ["μ": .mean(operands)], .variance(operands, around: .defined(0), isUnbiased: isUnbiased))
  }
}

extension Trace {
  /// The variance of each row, of each column, or of all elements.
  /// - Parameters:
  ///   - matrix: (n × m)
  ///   - isUnbiased: divide by one less than the number of elements.
  /// - Returns: (n × 1), (1 × m) or (1 × 1)
  public mutating func variance(
    _ matrix: Traced, along: Along, isUnbiased: Bool = false
  ) throws(MatrixProblem) -> Traced {
    try record(Variance(along: along, isUnbiased: isUnbiased), matrix)
  }
}

extension Arithmetic.Term {
  /// ((x₁ − μ)² + (x₂ − μ)² + …) / n, or / (n − 1)
  static func variance(
    _ terms: [Arithmetic.Term], around mean: Arithmetic.Term, isUnbiased: Bool = false
  ) -> Arithmetic.Term {
    let squares = terms.map { Arithmetic.Term.power(.difference($0, mean), .number(2)) }
    return .quotient(.sum(squares), .number(Float(isUnbiased ? terms.count - 1 : terms.count)))
  }
}
