/// The same elements in other places, as the gradient of `Unsort` needs it.
public struct Rearrange: Operation {
  public let name = "rearrange"
  /// Where each element of the result stands in the input; each place once.
  let sources: [Int]

  /// Where the elements go that come from `sources`.
  static func inverse(_ sources: [Int]) -> [Int] {
    var inverse = sources
    for (place, source) in sources.enumerated() { inverse[source] = place }
    return inverse
  }

  public func shape(of inputs: [Shape]) -> Shape { inputs[0] }

  public func value(of inputs: [Matrix]) -> Matrix {
    Matrix(inputs[0].shape, elements: sources.map { inputs[0].elements[$0] })
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { Axes() }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [try trace.record(Rearrange(sources: Rearrange.inverse(sources)), upstream)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let source = sources[element.row * output.columns + element.column]
    return Arithmetic(.operand(0, source / output.columns, source % output.columns, of: inputs))
  }
}
