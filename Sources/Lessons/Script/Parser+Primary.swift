// What expressions are made of.
extension Parser {
  mutating func primary() throws(Problem) -> Expression {
    let start = current.span
    switch current.kind {
    case .number(let number):
      advance()
      return try node(.number(number), from: start)
    case .text(let pieces):
      advance()
      let parts = try texts(pieces)
      return try node(.text(parts), from: start, parts.compactMap(\.expression))
    case .name("true"), .name("false"): return try node(.name(try word()), from: start)
    case .name:
      let name = try name()
      guard match(.leftParenthesis) else { return try node(.name(name.text), from: start) }
      let arguments = try arguments()
      let call = FunctionCall(function: name, arguments: arguments)
      return try node(.call(call), from: start, arguments.map(\.value))
    case .symbol(.leftParenthesis):
      advance()
      let inner = try expression()
      try consume(.rightParenthesis)
      return Expression(span: start.to(previous.span), kind: inner.kind, depth: inner.depth)
    case .symbol(.leftBracket):
      advance()
      return try list(from: start)
    default: throw unexpected(.expression)
    }
  }

  private mutating func word() throws(Problem) -> String {
    guard case .name(let word) = advance().kind else { throw unexpected(.name) }
    return word
  }

  /// `")"` or `[label ":"] expression {"," …} ")"`
  private mutating func arguments() throws(Problem) -> [FunctionCall.Argument] {
    var arguments: [FunctionCall.Argument] = []
    while !check(.rightParenthesis) {
      arguments.append(FunctionCall.Argument(label: label(), value: try expression()))
      if !match(.comma) { break }
    }
    try consume(.rightParenthesis)
    return arguments
  }

  private mutating func label() -> Name? {
    guard case .name(let text) = current.kind, lexemes[position + 1].is(.colon) else { return nil }
    let label = Name(text: text, span: advance().span)
    advance()
    return label
  }

  /// `"]"`, `item {"," item} "]"` or `item "for" name "in" source "]"`
  private mutating func list(from start: Span) throws(Problem) -> Expression {
    var items: [Expression] = []
    while !check(.rightBracket) {
      items.append(try expression())
      if items.count == 1, match(word: "for") { return try comprehension(items[0], from: start) }
      if !match(.comma) { break }
    }
    try consume(.rightBracket)
    return try node(.list(items), from: start, items)
  }

  private mutating func comprehension(_ item: Expression, from start: Span) throws(Problem) -> Expression {
    let name = try name()
    guard !Keywords.reserved.contains(name.text) else { throw Problem(.reservedName(name.text), at: name.span) }
    try consume(word: "in")
    let source = try expression()
    try consume(.rightBracket)
    return try node(.comprehension(item: item, name: name, source: source), from: start, item, source)
  }

  /// The pieces of a text, with the expressions in it read.
  func texts(_ pieces: [Lexeme.Piece]) throws(Problem) -> [TextPiece] {
    var parts: [TextPiece] = []
    for piece in pieces {
      switch piece {
      case .literal(let literal): parts.append(.literal(literal))
      case .script(let span): parts.append(.value(try Parser.interpolation(bytes, in: span, depth: depth)))
      }
    }
    return parts
  }
}

extension TextPiece {
  var expression: Expression? {
    if case .value(let value) = self { value.expression } else { nil }
  }
}

extension Parser {
  /// A text that is one expression.
  static func expression(_ bytes: [UInt8]) throws(Problem) -> Expression {
    var parser = Parser(bytes, in: Span(0, bytes.count))
    parser.skipLineEnds()
    let expression = try parser.expression()
    parser.skipLineEnds()
    guard parser.isAtEnd else { throw parser.unexpected(.endOfStatement) }
    return expression
  }

  /// What stands between `{{` and `}}`: `expression [":" (digits | "%")]`
  static func interpolation(_ bytes: [UInt8], in span: Span, depth: Int = 0) throws(Problem) -> Interpolation {
    var parser = Parser(bytes, in: span)
    parser.depth = depth
    parser.skipLineEnds()
    let expression = try parser.expression()
    let format = parser.match(.colon) ? try parser.format() : .short
    parser.skipLineEnds()
    guard parser.isAtEnd else { throw parser.unexpected(.symbol("}}")) }
    return Interpolation(expression: expression, format: format)
  }

  mutating func skipLineEnds() {
    while current.kind == .newline { advance() }
  }

  private mutating func format() throws(Problem) -> Interpolation.Format {
    if match(.percent) { return .percent }
    guard case .number(let digits) = current.kind else { throw unexpected(.wholeNumber) }
    guard digits.rounded() == digits, 0...9 ~= digits else {
      throw Problem(.badDigits(written(current.span)), at: current.span)
    }
    advance()
    return .digits(Int(digits))
  }
}
