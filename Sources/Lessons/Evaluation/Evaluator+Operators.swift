import Matrices

// Operators.
extension Evaluator {
  mutating func unary(
    _ sign: Expression.Unary, _ operand: Expression, _ expression: Expression
  ) throws(Problem) -> Datum {
    let datum = try evaluate(operand)
    guard let traced = datum.traced else {
      throw Problem(.operands(sign.rawValue, trace.kind(of: datum), nil), at: expression.span)
    }
    let result = try recorded(expression) { trace throws(MatrixProblem) in
      switch sign {
      case .negative: try trace.negate(traced)
      case .not: try trace.compare(traced, .equal, trace.number(0))
      }
    }
    return like(datum, result)
  }

  mutating func transposed(_ operand: Expression, _ expression: Expression) throws(Problem) -> Datum {
    let datum = try evaluate(operand)
    guard let traced = datum.traced else {
      throw Problem(.operands(".T", trace.kind(of: datum), nil), at: expression.span)
    }
    return like(datum, try recorded(expression) { trace throws(MatrixProblem) in try trace.transposed(traced) })
  }

  mutating func binary(
    _ sign: Expression.Binary, _ left: Expression, _ right: Expression, _ expression: Expression
  ) throws(Problem) -> Datum {
    let first = try evaluate(left)
    // `and` and `or` of numbers leave the right side alone where the left one decides.
    if case .number(let number) = first, sign == .and || sign == .or {
      let isTrue = trace.value(number).elements[0] != 0
      if isTrue == (sign == .or) {
        return .number(
          try recorded(expression) { trace throws(MatrixProblem) in
            try trace.compare(number, .notEqual, trace.number(0))
          })
      }
    }
    return try combined(sign, first, try evaluate(right), expression)
  }

  private mutating func combined(
    _ sign: Expression.Binary, _ left: Datum, _ right: Datum, _ expression: Expression
  ) throws(Problem) -> Datum {
    switch (left, right) {
    case (.number(let x), .number(let y)) where sign != .product:
      return .number(try combined(sign, x, y, expression))
    case (.number(let x), .matrix(let y)), (.matrix(let x), .number(let y)):
      guard sign != .product else { break }
      return .matrix(try combined(sign, x, y, expression))
    case (.matrix(let x), .matrix(let y)): return .matrix(try combined(sign, x, y, expression))
    case (.text(let x), .text(let y)) where sign == .plus: return try accounted(.text(x + y), expression)
    case (.list(let x), .list(let y)) where sign == .plus: return try accounted(.list(x + y), expression)
    case _ where sign == .equal || sign == .different:
      guard areComparable(left, right) else { break }
      return .number(
        try recorded(expression) { trace throws(MatrixProblem) in
          try trace.number((left == right) == (sign == .equal) ? 1 : 0)
        })
    default: break
    }
    throw Problem(.operands(sign.rawValue, trace.kind(of: left), trace.kind(of: right)), at: expression.span)
  }

  private mutating func combined(
    _ sign: Expression.Binary, _ x: Traced, _ y: Traced, _ expression: Expression
  ) throws(Problem) -> Traced {
    do throws(MatrixProblem) {
      return try trace.combined(sign, x, y)
    } catch {
      throw Problem(.matrix(error.inside(sign.rawValue)), at: expression.span)
    }
  }

  private func areComparable(_ left: Datum, _ right: Datum) -> Bool {
    switch (left, right) {
    case (.text, .text): true
    case (.list, .list): left.texts != nil && right.texts != nil
    default: false
    }
  }

  /// A result that is a number where the operand was one.
  private func like(_ datum: Datum, _ result: Traced) -> Datum {
    if case .number = datum { .number(result) } else { .matrix(result) }
  }
}

extension Trace {
  fileprivate mutating func combined(
    _ sign: Expression.Binary, _ x: Traced, _ y: Traced
  ) throws(MatrixProblem) -> Traced {
    switch sign {
    case .plus: try add(x, y)
    case .minus: try subtract(x, y)
    case .times: try multiply(x, y)
    case .divided: try divide(x, y)
    case .power: try power(x, y)
    case .product: try product(x, y)
    case .less: try compare(x, .less, y)
    case .lessOrEqual: try compare(x, .lessOrEqual, y)
    case .greater: try compare(x, .greater, y)
    case .greaterOrEqual: try compare(x, .greaterOrEqual, y)
    case .equal: try compare(x, .equal, y)
    case .different: try compare(x, .notEqual, y)
    case .and: try multiply(compare(x, .notEqual, number(0)), compare(y, .notEqual, number(0)))
    case .or: try compare(add(compare(x, .notEqual, number(0)), compare(y, .notEqual, number(0))), .greater, number(0))
    }
  }
}
