/// Another operation, of whose result a person has changed some elements.
public struct Edited: Operation {
  public let original: any Operation
  public let elements: [Element: Float]

  public var name: String { original.name }

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape { try original.shape(of: inputs) }

  public func work(of inputs: [Shape]) -> Int { original.work(of: inputs) }

  public func value(of inputs: [Matrix]) -> Matrix { edited(original.value(of: inputs)) }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { original.axes(of: inputs, shapes: shapes) }

  // What a person wrote does not depend on the inputs.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    var free = Matrix(trace.shape(upstream), repeating: 1)
    for element in elements.keys { free[element] = 0 }
    let flowing = try trace.multiply(upstream, trace.constant(free))
    return try original.gradients(of: call, upstream: flowing, in: &trace)
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    if let written = elements[element] { return Arithmetic(.number(written)) }
    return original.arithmetic(of: element, inputs: inputs, output: output)
  }

  /// A matrix with the elements that were changed.
  func edited(_ matrix: Matrix) -> Matrix {
    var matrix = matrix
    for (element, number) in elements { matrix[element] = number }
    return matrix
  }
}
