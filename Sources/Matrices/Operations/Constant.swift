/// A matrix that comes from outside: a literal, a file, a parameter, seeded random numbers.
public struct Constant: Generator {
  public let name: String
  let matrix: Matrix
  /// How an element can be explained, where there is more to say than its value.
  let explanation: (@Sendable (Element) -> Arithmetic)?

  public var shape: Shape { matrix.shape }
  public func value(of inputs: [Matrix]) -> Matrix { matrix }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    explanation?(element) ?? Arithmetic(.number(matrix[element]))
  }
}

extension Trace {
  /// A matrix that comes from outside the trace.
  /// - Parameters:
  ///   - origin: the word for where it comes from: `constant`, `parameter`, `random`.
  ///   - explanation: how an element can be explained, where there is more to say than its value.
  public mutating func constant(
    _ matrix: Matrix, origin: String = "constant", axes: Axes = Axes(),
    explanation: (@Sendable (Element) -> Arithmetic)? = nil
  ) throws(MatrixProblem) -> Traced {
    let traced = try record(Constant(name: origin, matrix: matrix, explanation: explanation))
    label(traced, rows: axes.rows, columns: axes.columns)
    return traced
  }
}

extension Trace {
  /// A single number.
  /// - Returns: (1 × 1)
  public mutating func number(_ number: Float) throws(MatrixProblem) -> Traced {
    try constant(Matrix(number), origin: "number")
  }
}
