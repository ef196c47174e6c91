import Matrices

/// A triangle of ones: each position sees itself and what came before (Vaswani et al. 2017, section 3.2.3).
public struct CausalMask: Generator {
  public let name = "causal mask"
  let length: Int
  public var shape: Shape { Shape(length, length) }

  public func value(of inputs: [Matrix]) -> Matrix {
    Matrix(shape) { query, key in key <= query ? 1 : 0 }
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.comparison(.key(element), .lessOrEqual, .query(element)))
  }
}

extension Trace {
  /// Each position sees itself and what came before (Vaswani et al. 2017, section 3.2.3).
  /// - Returns: (length × length)
  public mutating func causalMask(_ length: Int) throws(MatrixProblem) -> Traced {
    try record(CausalMask(length: length))
  }
}

extension Arithmetic.Term {
  /// The row of an element of a mask.
  static func query(_ element: Element) -> Arithmetic.Term { .constant("query", Float(element.row)) }
  /// Its column.
  static func key(_ element: Element) -> Arithmetic.Term { .constant("key", Float(element.column)) }
}
