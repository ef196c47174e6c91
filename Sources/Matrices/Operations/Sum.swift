/// The sum of each row, of each column, or of all elements.
public struct Sum: Operation {
  public let name = "sum"
  let along: Along

  public func shape(of inputs: [Shape]) -> Shape { along.reduced(inputs[0]) }

  public func value(of inputs: [Matrix]) -> Matrix {
    if along == .columns {
      return Matrix(along.reduced(inputs[0].shape), elements: inputs[0].columnSums().map { Float($0) })
    }
    return inputs[0].reduced(along) { lanes, lane, elements in Float(lanes.sum(lane, of: elements) { $0 }) }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { along.reduced(inputs[0]) }

  // Each element counts once: the gradient of the sum is the gradient of each of them.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [try trace.repeated(upstream, to: trace.shape(call.inputs[0]))]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.sum(along.operands(through: element, of: inputs)))
  }
}

extension Trace {
  /// The sum of each row, of each column, or of all elements.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × 1), (1 × m) or (1 × 1)
  public mutating func sum(_ matrix: Traced, along: Along) throws(MatrixProblem) -> Traced {
    try record(Sum(along: along), matrix)
  }
}
