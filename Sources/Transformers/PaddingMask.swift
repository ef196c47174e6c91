import Matrices

/// Ones in the columns of real words: nobody sees what only fills a sentence up to a common length.
public struct PaddingMask: Generator {
  public let name = "padding mask"
  public let shape: Shape
  /// How many of the keys are words.
  let visible: Int

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard visible >= 0, visible <= shape.columns else {
      throw .argument(
        operation: name, name: "visible", value: "\(visible)", requirement: .between(0, Float(shape.columns)))
    }
    return shape
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    Matrix(shape) { _, key in key < visible ? 1 : 0 }
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.comparison(.key(element), .less, .constant("visible", Float(visible))))
  }
}

extension Trace {
  /// The first `visible` keys may be seen by all queries, the rest by none.
  /// - Returns: (queries × keys)
  /// - Throws: `.argument` where more are to be visible than there are.
  public mutating func paddingMask(
    queries: Int, keys: Int, visible: Int
  ) throws(MatrixProblem) -> Traced {
    try record(PaddingMask(shape: Shape(queries, keys), visible: visible))
  }
}
