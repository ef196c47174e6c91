/// The largest or the smallest element of each row, of each column, or of all. Not-a-number wins.
public struct Extremum: Operation {
  /// Which of the elements.
  public enum Choice: Hashable, Sendable { case largest, smallest }

  let choice: Choice
  let along: Along

  public var name: String { choice == .largest ? "max" : "min" }

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    try requireElements(along, of: inputs[0])
    return along.reduced(inputs[0])
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].reduced(along) { lanes, lane, elements in
      choice == .largest ? lanes.maximum(lane, of: elements) : lanes.minimum(lane, of: elements)
    }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { along.reduced(inputs[0]) }

  // All goes to the chosen element; equal ones share.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let chosen = try trace.compare(call.inputs[0], .equal, call.output)
    let share = try trace.divide(upstream, trace.sum(chosen, along: along))
    return [try trace.multiply(share, chosen)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.function(choice == .largest ? .max : .min, along.operands(through: element, of: inputs)))
  }
}

extension Trace {
  /// The largest element of each row, of each column, or of all.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × 1), (1 × m) or (1 × 1)
  /// - Throws: `.argument` where there is nothing to choose from.
  public mutating func maximum(_ matrix: Traced, along: Along) throws(MatrixProblem) -> Traced {
    try record(Extremum(choice: .largest, along: along), matrix)
  }

  /// The smallest element of each row, of each column, or of all.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × 1), (1 × m) or (1 × 1)
  /// - Throws: `.argument` where there is nothing to choose from.
  public mutating func minimum(_ matrix: Traced, along: Along) throws(MatrixProblem) -> Traced {
    try record(Extremum(choice: .smallest, along: along), matrix)
  }
}
