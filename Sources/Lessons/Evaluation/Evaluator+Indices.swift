import Matrices

// `A[i]`, `A[i, j]`, `A[2:4]`, `A[:, 0]`.
extension Evaluator {
  mutating func element(
    of base: Expression, _ indices: [Expression.Index], _ expression: Expression
  ) throws(Problem) -> Datum {
    let datum = try evaluate(base)
    switch datum {
    case .list(let items) where indices.count == 1:
      let range = try range(indices[0], count: items.count, .items)
      return range.isOne ? items[range.indices.lowerBound] : .list(Array(items[range.indices]))
    case .matrix(let matrix):
      return try element(of: matrix, indices, expression)
    default: throw Problem(.cannotIndex(trace.kind(of: datum), indices: indices.count), at: expression.span)
    }
  }

  /// With one index a row of the matrix; of a matrix that is one row, an element.
  private mutating func element(
    of matrix: Traced, _ indices: [Expression.Index], _ expression: Expression
  ) throws(Problem) -> Datum {
    let shape = trace.shape(matrix)
    var rows = Selection(indices: 0..<shape.rows, isOne: false)
    var columns = Selection(indices: 0..<shape.columns, isOne: false)
    if indices.count == 2 {
      rows = try range(indices[0], count: shape.rows, .rows)
      columns = try range(indices[1], count: shape.columns, .columns)
    } else if shape.rows == 1 {
      columns = try range(indices[0], count: shape.columns, .columns)
      rows.isOne = true
    } else {
      rows = try range(indices[0], count: shape.rows, .rows)
    }
    let slice = try recorded(expression) { trace throws(MatrixProblem) in
      try trace.slice(matrix, rows: rows.indices, columns: columns.indices)
    }
    return rows.isOne && columns.isOne ? .number(slice) : .matrix(slice)
  }

  private struct Selection {
    var indices: Range<Int>
    /// One index, not a slice of which the length happens to be one.
    var isOne: Bool
  }

  private mutating func range(
    _ index: Expression.Index, count: Int, _ side: Problem.Side
  ) throws(Problem) -> Selection {
    switch index {
    case .one(let expression):
      let written = try whole(expression)
      let index = written < 0 ? written + count : written
      guard 0..<count ~= index else { throw Problem(.index(written, count: count, side), at: expression.span) }
      return Selection(indices: index..<index + 1, isOne: true)
    case .slice(let lower, let upper):
      let from = try bound(lower, count, side) ?? 0
      let to = try bound(upper, count, side) ?? count
      return Selection(indices: from..<max(from, to), isOne: false)
    }
  }

  /// An end of a slice; negative ones count from the end.
  private mutating func bound(
    _ expression: Expression?, _ count: Int, _ side: Problem.Side
  ) throws(Problem) -> Int? {
    guard let expression else { return nil }
    let written = try whole(expression)
    let bound = written < 0 ? written + count : written
    guard 0...count ~= bound else { throw Problem(.index(written, count: count, side), at: expression.span) }
    return bound
  }

  private mutating func whole(_ expression: Expression) throws(Problem) -> Int {
    let datum = try evaluate(expression)
    guard let number = trace.number(in: datum), let whole = Int(exactly: number) else {
      throw Problem(.indexNotWhole(trace.kind(of: datum)), at: expression.span)
    }
    return whole
  }
}
