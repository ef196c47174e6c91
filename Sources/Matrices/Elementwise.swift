/// A function of one number, applied to each element by itself.
public protocol Elementwise: Operation {
  /// The function.
  func value(at x: Float) -> Float
  /// The function, written out.
  func term(_ x: Arithmetic.Term) -> Arithmetic.Term
  /// The gradient for the input; `nil` where the function is flat.
  func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced?
}

extension Elementwise {
  public func shape(of inputs: [Shape]) -> Shape { inputs[0] }

  public func value(of inputs: [Matrix]) -> Matrix { inputs[0].mapped { value(at: $0) } }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[0] }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [try gradient(of: call, upstream: upstream, in: &trace)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(term(.operand(0, element.row, element.column, of: inputs)))
  }
}

extension Matrix {
  /// The matrix of `function` of each element.
  @inline(__always)
  func mapped(_ function: (Float) -> Float) -> Matrix {
    let results = Array<Float>(unsafeUninitializedCapacity: elements.count) { results, count in
      for index in elements.indices { results.initializeElement(at: index, to: function(elements[index])) }
      count = elements.count
    }
    return Matrix(shape, elements: results)
  }
}
