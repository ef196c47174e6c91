/// The logarithm of softmax, without going through shares that have become 0.
public struct LogSoftmax: Operation {
  public let name = "log softmax"
  let along: Along

  public func shape(of inputs: [Shape]) -> Shape { inputs[0] }

  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].byLanes(along) { scores in
      let sums = logarithmicSums(scores)
      return Matrix(scores.shape) { row, column in
        Float(Double(scores[row, column]) - sums[row].largest - sums[row].whole)
      }
    }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[0] }

  // dx = dy − softmax(x)·Σ dy
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let shares = try trace.exp(call.output)
    return [try trace.subtract(upstream, trace.multiply(shares, trace.sum(upstream, along: along)))]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let operands = along.operands(through: element, of: inputs)
    let powers = operands.map { Arithmetic.Term.function(.exp, [.difference($0, .defined(0))]) }
    let shifted = Arithmetic.Term.difference(.operand(0, element.row, element.column, of: inputs), .defined(0))
    return Arithmetic(
      where: ["m": .function(.max, operands), "Σ": .sum(powers)],
      .difference(shifted, .function(.log, [.defined(1)])))
  }
}

extension Trace {
  /// The logarithm of softmax.
  /// - Parameter scores: (n × m)
  /// - Returns: (n × m)
  public mutating func logSoftmax(_ scores: Traced, along: Along = .rows) throws(MatrixProblem) -> Traced {
    try record(LogSoftmax(along: along), scores)
  }
}
