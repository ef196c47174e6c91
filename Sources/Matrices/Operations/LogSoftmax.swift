import Glibc

/// The logarithm of softmax, without going through shares that have become 0.
public struct LogSoftmax: Operation {
  public let name = "log softmax"
  let along: Along

  public func shape(of inputs: [Shape]) -> Shape { inputs[0] }

  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].mappedLanes(along) { lanes, lane, scores, logarithms in
      let largest = Double(lanes.maximum(lane, of: scores))
      let whole = log(lanes.sum(lane, of: scores) { exp($0 - largest) })
      for place in lanes.places(lane) { logarithms[place] = Float(Double(scores[place]) - largest - whole) }
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
