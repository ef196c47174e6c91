import Glibc
import Matrices

/// Rows turned by their position, pair of columns by pair of columns (Su et al. 2021, RoFormer, equation 15).
public struct RotaryPositions: Operation {
  public let name = "rope"
  /// The position of the first row.
  let start: Float
  let frequencies: Frequencies
  /// Turns the other way, as the gradient needs it.
  let isInverse: Bool

  public func shape(of inputs: [Shape]) -> Shape { inputs[0] }

  private func angle(row: Int, pair: Int) -> Double {
    (Double(start) + Double(row)) * frequencies.value(pair: pair) * (isInverse ? -1 : 1)
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    let matrix = inputs[0]
    return Matrix(matrix.shape) { row, column in
      let angle = angle(row: row, pair: column / 2)
      let (kept, turned) = (Double(matrix[row, column]) * cos(angle), Double(matrix[row, column ^ 1]) * sin(angle))
      return Float(column.isMultiple(of: 2) ? kept - turned : kept + turned)
    }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[0] }

  // A rotation is undone by turning back, and that is also its transpose.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [
      try trace.record(
        RotaryPositions(start: start, frequencies: frequencies, isInverse: !isInverse), upstream)
    ]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let position = Arithmetic.Term.constant("pos", start + Float(element.row))
    let turn = Arithmetic.Term.product([position, frequencies.term(pair: element.column / 2)])
    let angle = isInverse ? Arithmetic.Term.negative(turn) : turn
    let (row, column) = (element.row, element.column)
    let kept = Arithmetic.Term.product([.operand(0, row, column, of: inputs), .function(.cos, [angle])])
    let turned = Arithmetic.Term.product([.operand(0, row, column ^ 1, of: inputs), .function(.sin, [angle])])
    return Arithmetic(column.isMultiple(of: 2) ? .difference(kept, turned) : .sum([kept, turned]))
  }
}

extension Trace {
  /// Rows turned by their position, so that the score of a query and a key depends on their distance alone (Su et al.
  /// 2021).
  /// - Parameters:
  ///   - matrix: (length × d_k), queries or keys
  ///   - start: the position of the first row.
  /// - Returns: (length × d_k)
  /// - Throws: `.argument` for an odd d_k or a base that is not positive.
  public mutating func rotaryPositions(
    _ matrix: Traced, start: Float = 0, base: Float = 10_000
  ) throws(MatrixProblem) -> Traced {
    let dK = shape(matrix).columns
    guard dK.isMultiple(of: 2) else {
      throw .argument(operation: "rope", name: "d_k", value: "\(dK)", requirement: .even)
    }
    let frequencies = try Frequencies(base: base, dModel: dK, operation: "rope")
    return try record(RotaryPositions(start: start, frequencies: frequencies, isInverse: false), matrix)
  }
}
