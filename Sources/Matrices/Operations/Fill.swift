/// A matrix in which every element is the same number.
public struct Fill: Generator {
  public let name = "fill"
  public let shape: Shape
  let number: Float

  public func value(of inputs: [Matrix]) -> Matrix { Matrix(shape, repeating: number) }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.number(number))
  }
}

extension Trace {
  /// A matrix in which every element is `number`.
  /// - Returns: of `shape`
  public mutating func filled(_ shape: Shape, with number: Float) throws(MatrixProblem) -> Traced {
    try record(Fill(shape: shape, number: number))
  }
}
