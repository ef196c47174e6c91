import Matrices

// Lists, and the matrices that are written as lists.
extension Evaluator {
  /// `[1, 2]` is a row, `[[1, 2], [3, 4]]` a matrix, anything else a list.
  mutating func list(_ items: [Expression], _ expression: Expression) throws(Problem) -> Datum {
    if let constant = try constant(items, expression) {
      return .matrix(
        try recorded(expression) { trace throws(MatrixProblem) in try trace.constant(constant, origin: "written") })
    }
    var values: [Datum] = []
    for item in items { values.append(try evaluate(item)) }
    return try assembled(values, isNested: !items.isEmpty && items.allSatisfy(\.isList), expression)
  }

  mutating func comprehension(
    _ item: Expression, _ name: Name, _ source: Expression, _ expression: Expression
  ) throws(Problem) -> Datum {
    let sourceItems = try items(of: try evaluate(source), source)
    var values: [Datum] = []
    for datum in sourceItems {
      values.append(
        try with(name.text, as: datum) { evaluator throws(Problem) in try evaluator.evaluate(item) })
    }
    return try assembled(values, isNested: !values.isEmpty && item.isList, expression)
  }

  /// A matrix of which every number is written out.
  private func constant(_ items: [Expression], _ expression: Expression) throws(Problem) -> Matrix? {
    if let row = numbers(items), !row.isEmpty { return Matrix([row]) }
    var rows: [[Float]] = []
    for item in items {
      guard case .list(let elements) = item.kind, let row = numbers(elements), !row.isEmpty else { return nil }
      rows.append(row)
    }
    guard !rows.isEmpty else { return nil }
    guard Set(rows.map(\.count)).count == 1 else { throw Problem(.raggedRows(rows.map(\.count)), at: expression.span) }
    return Matrix(rows)
  }

  private func numbers(_ items: [Expression]) -> [Float]? {
    let numbers = items.compactMap { if case .number(let number) = $0.kind { number } else { nil } }
    return numbers.count == items.count ? numbers : nil
  }

  private mutating func assembled(
    _ values: [Datum], isNested: Bool, _ expression: Expression
  ) throws(Problem) -> Datum {
    let numbers = values.compactMap { if case .number(let number) = $0 { number } else { nil } }
    if !values.isEmpty, numbers.count == values.count {
      return .matrix(
        try recorded(expression) { trace throws(MatrixProblem) in try trace.concat(numbers, .columns) })
    }
    let rows = values.compactMap { if case .matrix(let row) = $0, trace.shape(row).rows == 1 { row } else { nil } }
    guard isNested, rows.count == values.count else { return try accounted(.list(values), expression) }
    let widths = rows.map { trace.shape($0).columns }
    guard Set(widths).count == 1 else { throw Problem(.raggedRows(widths), at: expression.span) }
    return .matrix(try recorded(expression) { trace throws(MatrixProblem) in try trace.concat(rows, .rows) })
  }

  /// What a loop goes through: the items of a list, the elements of a row or column, the rows of a matrix.
  mutating func items(of datum: Datum, _ expression: Expression) throws(Problem) -> [Datum] {
    if case .list(let items) = datum { return items }
    guard case .matrix(let matrix) = datum else {
      throw Problem(.cannotIterate(trace.kind(of: datum)), at: expression.span)
    }
    let shape = trace.shape(matrix)
    let isRow = shape.rows == 1
    let count = isRow ? shape.columns : shape.rows
    guard count <= Self.maximumItems else {
      throw Problem(.listTooLong(count, limit: Self.maximumItems), at: expression.span)
    }
    var items: [Datum] = []
    for index in 0..<count {
      let item = try recorded(expression) { trace throws(MatrixProblem) in
        try isRow ? trace.slice(matrix, columns: index..<index + 1) : trace.slice(matrix, rows: index..<index + 1)
      }
      items.append(isRow || shape.columns == 1 ? .number(item) : .matrix(item))
    }
    return items
  }
}

extension Expression {
  fileprivate var isList: Bool {
    switch kind {
    case .list, .comprehension: true
    default: false
    }
  }
}
