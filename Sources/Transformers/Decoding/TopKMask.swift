import Matrices

/// Ones for the largest elements of each row.
public struct TopKMask: Operation {
  public let name = "top-k mask"
  let count: Int

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard count > 0 else { throw .argument(operation: name, name: "k", value: "\(count)", requirement: .positive) }
    return inputs[0]
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    var mask = Matrix(inputs[0].shape, repeating: 0)
    for row in 0..<inputs[0].rows {
      for column in ranked(inputs[0].row(row)).prefix(count) { mask[row, column] = 1 }
    }
    return mask
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[0] }

  // A mask is flat.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) -> [Traced?] { [nil] }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let larger = Arithmetic.Term.sum(ahead(of: element, in: inputs).map(\.isAhead))
    return Arithmetic(.comparison(larger, .less, .constant("k", Float(count))))
  }
}

/// Places in the order of their elements, the largest first; of two alike the first.
func ranked(_ row: ArraySlice<Float>) -> [Int] {
  let elements = Array(row)
  return elements.indices.sorted { (elements[$1], $0) < (elements[$0], $1) }
}

/// For each other element of the row: itself, and whether it stands before this one when they are ranked.
func ahead(
  of element: Element, in inputs: [Matrix]
) -> [(operand: Arithmetic.Term, isAhead: Arithmetic.Term)] {
  let own = Arithmetic.Term.operand(0, element.row, element.column, of: inputs)
  return (0..<inputs[0].columns).filter { $0 != element.column }.map { column in
    let other = Arithmetic.Term.operand(0, element.row, column, of: inputs)
    return (other, .comparison(other, column < element.column ? .greaterOrEqual : .greater, own))
  }
}

extension Trace {
  /// Ones for the `count` largest elements of each row.
  /// - Parameter logits: (n × m)
  /// - Returns: (n × m)
  /// - Throws: `.argument` where `count` is not positive.
  public mutating func topKMask(_ logits: Traced, _ count: Int) throws(MatrixProblem) -> Traced {
    try record(TopKMask(count: count), logits)
  }
}
