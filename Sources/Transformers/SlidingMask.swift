import Matrices

/// A band of ones: each position sees its neighbours on both sides (Beltagy et al. 2020).
public struct SlidingMask: Generator {
  public let name = "sliding mask"
  let length: Int
  /// How far a position sees.
  let window: Int
  public var shape: Shape { Shape(length, length) }

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard window >= 0 else {
      throw .argument(operation: name, name: "window", value: "\(window)", requirement: .notNegative)
    }
    return shape
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    Matrix(shape) { query, key in abs(query - key) <= window ? 1 : 0 }
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let distance = Arithmetic.Term.function(.abs, [.difference(.query(element), .key(element))])
    return Arithmetic(.comparison(distance, .lessOrEqual, .constant("window", Float(window))))
  }
}

extension Trace {
  /// Each position sees the `window` positions before it, itself, and the `window` positions behind it.
  /// - Returns: (length × length)
  /// - Throws: `.argument` for a negative window.
  public mutating func slidingMask(_ length: Int, window: Int) throws(MatrixProblem) -> Traced {
    try record(SlidingMask(length: length, window: window))
  }
}
