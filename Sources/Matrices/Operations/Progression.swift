/// A row of numbers in equal steps: start, start + step, start + 2·step, …
public struct Progression: Generator {
  public let name: String
  let start: Float
  let step: Arithmetic.Term
  let count: Int
  public var shape: Shape { Shape(1, count) }

  public func value(of inputs: [Matrix]) -> Matrix {
    let step = Arithmetic(step).value()
    return Matrix(shape) { _, column in Float(Double(start) + Double(column) * step) }
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.sum([.number(start), .product([.constant("column", Float(element.column)), step])]))
  }
}

extension Trace {
  /// The whole numbers from `start` up to but not including `end`, or others in steps of 1.
  /// - Returns: (1 × ⌈end − start⌉)
  public mutating func range(from start: Float = 0, to end: Float) throws(MatrixProblem) -> Traced {
    let count = (Double(end) - Double(start)).rounded(.up)
    guard count.isFinite, count < Double(Int32.max) else {
      throw .tooManyElements(operation: "arange", Shape(1, .max), limit: min(limits.elements, Int(Int32.max)))
    }
    return try record(Progression(name: "arange", start: start, step: .number(1), count: max(0, Int(count))))
  }

  /// Numbers at equal distances from `start` to `end`, both included.
  /// - Returns: (1 × count)
  public mutating func range(from start: Float, through end: Float, count: Int) throws(MatrixProblem) -> Traced {
    let width = Arithmetic.Term.difference(.number(end), .number(start))
    let step = Arithmetic.Term.quotient(width, .number(Float(max(1, count - 1))))
    return try record(Progression(name: "linspace", start: start, step: step, count: count))
  }
}
