// Expressions, the loosest operator first.
extension Parser {
  mutating func expression() throws(Problem) -> Expression {
    try nested { parser throws(Problem) in try parser.conditional() }
  }

  /// `or ["if" or "else" expression]`
  private mutating func conditional() throws(Problem) -> Expression {
    let value = try or()
    guard match(word: "if") else { return value }
    let condition = try or()
    try consume(word: "else")
    let other = try expression()
    return try node(.conditional(value, condition: condition, other: other), from: value, value, condition, other)
  }

  private mutating func or() throws(Problem) -> Expression {
    var left = try and()
    while match(word: "or") { left = try binary(.or, left, and()) }
    return left
  }

  private mutating func and() throws(Problem) -> Expression {
    var left = try not()
    while match(word: "and") { left = try binary(.and, left, not()) }
    return left
  }

  private mutating func not() throws(Problem) -> Expression {
    let start = current
    guard match(word: "not") else { return try comparison() }
    let operand = try nested { parser throws(Problem) in try parser.not() }
    return try node(.unary(.not, operand), from: start.span, operand)
  }

  private mutating func comparison() throws(Problem) -> Expression {
    let left = try sum()
    guard let comparison = matchBinary(of: Self.comparisons) else { return left }
    let result = try binary(comparison, left, sum())
    guard matchBinary(of: Self.comparisons) == nil else { throw Problem(.chainedComparison, at: previous.span) }
    return result
  }

  private mutating func sum() throws(Problem) -> Expression {
    var left = try product()
    while let sign = matchBinary(of: [.plus, .minus]) { left = try binary(sign, left, product()) }
    return left
  }

  private mutating func product() throws(Problem) -> Expression {
    var left = try negation()
    while let sign = matchBinary(of: [.times, .divided, .product]) { left = try binary(sign, left, negation()) }
    return left
  }

  private mutating func negation() throws(Problem) -> Expression {
    let start = current
    guard match(.minus) else { return try power() }
    let operand = try nested { parser throws(Problem) in try parser.negation() }
    if case .number(let number) = operand.kind {
      return Expression(span: start.span.to(operand.span), kind: .number(-number), depth: 1)
    }
    return try node(.unary(.negative, operand), from: start.span, operand)
  }

  /// Binds tighter than the sign on its left, and from the right: `-2^3^2` is −(2^(3²)).
  private mutating func power() throws(Problem) -> Expression {
    let base = try postfix()
    guard match(.power) else { return base }
    let exponent = try nested { parser throws(Problem) in try parser.negation() }
    return try binary(.power, base, exponent)
  }
}

// Building.
extension Parser {
  private static let comparisons: [Expression.Binary] = [
    .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .different,
  ]

  private mutating func matchBinary(of operators: [Expression.Binary]) -> Expression.Binary? {
    guard case .symbol(let symbol) = current.kind, let binary = symbol.binary,
      operators.contains(binary)
    else { return nil }
    advance()
    return binary
  }

  private func binary(
    _ sign: Expression.Binary, _ left: Expression, _ right: Expression
  ) throws(Problem) -> Expression {
    // Not `previous`: the right side may have been read after `self` was.
    try node(.binary(sign, left, right), at: left.span.to(right.span), [left, right])
  }

  /// Counts how deeply rules call themselves.
  mutating func nested<Result>(
    _ rule: (inout Parser) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw Problem(.tooDeep(limit: Self.maximumDepth), at: current.span) }
    return try rule(&self)
  }

  func node(_ kind: Expression.Kind, from first: Expression, _ parts: Expression...) throws(Problem) -> Expression {
    try node(kind, from: first.span, parts)
  }

  func node(_ kind: Expression.Kind, from start: Span, _ parts: Expression...) throws(Problem) -> Expression {
    try node(kind, from: start, parts)
  }

  /// An expression from `start` to what was read last.
  func node(_ kind: Expression.Kind, from start: Span, _ parts: [Expression]) throws(Problem) -> Expression {
    try node(kind, at: start.to(previous.span), parts)
  }

  private func node(_ kind: Expression.Kind, at span: Span, _ parts: [Expression]) throws(Problem) -> Expression {
    let depth = 1 + (parts.lazy.map(\.depth).max() ?? 0)
    // Also a long chain such as 1+1+1+… is a deep tree.
    guard depth <= Self.maximumDepth else { throw Problem(.tooDeep(limit: Self.maximumDepth), at: span) }
    return Expression(span: span, kind: kind, depth: depth)
  }
}
