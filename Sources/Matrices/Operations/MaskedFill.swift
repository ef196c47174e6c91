/// A matrix in which all that a mask hides is replaced by one number.
public struct MaskedFill: Operation {
  public let name = "masked fill"
  let filler: Float

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard inputs[1].paired(with: inputs[0]) == inputs[0] else { throw .shapes(operation: name, inputs) }
    return inputs[0]
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].paired(with: inputs[1]) { element, visible in visible != 0 ? element : filler }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[0] }

  // What is hidden gets no gradient.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [try trace.maskedFill(upstream, mask: call.inputs[1], with: 0), nil]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(
      .conditional(
        .repeated(1, element, of: inputs), .operand(0, element.row, element.column, of: inputs),
        otherwise: .number(filler)))
  }
}

extension Trace {
  /// A matrix in which all that a mask hides is replaced by one number.
  /// - Parameters:
  ///   - matrix: (n × m)
  ///   - mask: (n × m), (n × 1), (1 × m) or (1 × 1), 0 where something is hidden
  /// - Returns: (n × m)
  public mutating func maskedFill(
    _ matrix: Traced, mask: Traced, with filler: Float
  ) throws(MatrixProblem) -> Traced {
    try record(MaskedFill(filler: filler), matrix, mask)
  }
}
