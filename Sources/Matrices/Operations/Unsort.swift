/// Elements in the order that a matrix had before it was sorted, as the gradient of `Sort` needs it.
struct Unsort: Operation {
  let name = "unsort"
  let sort: Sort

  func shape(of inputs: [Shape]) -> Shape { inputs[0] }

  func value(of inputs: [Matrix]) -> Matrix {
    var result = inputs[0]
    for (place, source) in sort.sources(in: inputs[1]).enumerated() {
      result.elements[source] = inputs[0].elements[place]
    }
    return result
  }

  func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[1] }

  func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let sources = sort.sources(in: trace.value(call.inputs[1]))
    return [try trace.record(Rearrange(sources: sources), upstream), nil]
  }

  func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let place = Rearrange.inverse(sort.sources(in: inputs[1]))[element.row * output.columns + element.column]
    return Arithmetic(.operand(0, place / output.columns, place % output.columns, of: inputs))
  }
}
