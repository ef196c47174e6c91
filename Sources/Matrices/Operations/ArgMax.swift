/// Where the largest element of each row, of each column, or of all stands, counted from 0; the first of equal ones.
public struct ArgMax: Operation {
  public let name = "argmax"
  let along: Along

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    try requireElements(along, of: inputs[0])
    return along.reduced(inputs[0])
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].reduced(along) { lanes, lane, elements in
      let largest = lanes.maximum(lane, of: elements)
      let index = lanes.places(lane).enumerated().first { place in
        elements[place.element] == largest || elements[place.element].isNaN
      }
      return Float(index?.offset ?? 0)
    }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { along.reduced(inputs[0]) }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) -> [Traced?] { [nil] }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.function(.argmax, along.operands(through: element, of: inputs)))
  }
}

extension Trace {
  /// Where the largest element of each row, of each column, or of all stands, counted from 0. Flat: no gradient flows.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × 1), (1 × m) or (1 × 1)
  /// - Throws: `.argument` where there is nothing to choose from.
  public mutating func argMax(_ matrix: Traced, along: Along) throws(MatrixProblem) -> Traced {
    try record(ArgMax(along: along), matrix)
  }
}
