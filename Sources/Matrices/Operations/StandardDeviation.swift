/// The standard deviation of each row, of each column, or of all elements.
public struct StandardDeviation: Operation {
  public let name = "standard deviation"
  let along: Along
  /// Divides by n − 1 instead of n.
  let isUnbiased: Bool

  public func shape(of inputs: [Shape]) -> Shape { along.reduced(inputs[0]) }

  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].reduced(along) { lanes, lane, elements in
      Float(lanes.variance(lane, of: elements, isUnbiased: isUnbiased).squareRoot())
    }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { along.reduced(inputs[0]) }

  // d σ = (x − μ) / nσ; where all elements are equal there is no slope to follow.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let (matrix, sigma) = (call.inputs[0], call.output)
    let count = Lanes(along, of: trace.shape(matrix)).length
    let centred = try trace.subtract(matrix, trace.mean(matrix, along: along))
    let share = try trace.scale(trace.divide(upstream, sigma), by: 1 / Float(isUnbiased ? count - 1 : count))
    return [try trace.maskedFill(trace.multiply(share, centred), mask: sigma, with: 0)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let operands = along.operands(through: element, of: inputs)
    return Arithmetic(
      where: [
        "μ": .mean(operands), "σ²": .variance(operands, around: .defined(0), isUnbiased: isUnbiased),
      ], .function(.sqrt, [.defined(1)]))
  }
}

extension Trace {
  /// The standard deviation of each row, of each column, or of all elements.
  /// - Parameters:
  ///   - matrix: (n × m)
  ///   - isUnbiased: divide by one less than the number of elements.
  /// - Returns: (n × 1), (1 × m) or (1 × 1)
  public mutating func standardDeviation(
    _ matrix: Traced, along: Along, isUnbiased: Bool = false
  ) throws(MatrixProblem) -> Traced {
    try record(StandardDeviation(along: along, isUnbiased: isUnbiased), matrix)
  }
}
