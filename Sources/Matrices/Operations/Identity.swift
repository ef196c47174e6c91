/// The matrix that changes nothing: ones on the diagonal.
public struct Identity: Generator {
  public let name = "eye"
  let size: Int
  public var shape: Shape { Shape(size, size) }

  public func value(of inputs: [Matrix]) -> Matrix {
    Matrix(shape) { row, column in row == column ? 1 : 0 }
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.comparison(.constant("row", Float(element.row)), .equal, .constant("column", Float(element.column))))
  }
}

extension Trace {
  /// The matrix that changes nothing: ones on the diagonal.
  /// - Returns: (size × size)
  public mutating func identity(_ size: Int) throws(MatrixProblem) -> Traced {
    try record(Identity(size: size))
  }
}
