// Statements.
extension Parser {
  /// All statements of a piece of script, and what is wrong with those that could not be read.
  static func statements(_ bytes: [UInt8], in span: Span) -> (statements: [Statement], problems: [Problem]) {
    var parser = Parser(bytes, in: span)
    var statements: [Statement] = []
    while true {
      parser.skipLineEnds()
      if parser.isAtEnd { return (statements, parser.problems) }
      statements.append(parser.statement())
    }
  }

  private mutating func statement() -> Statement {
    let start = position
    do throws(Problem) {
      let kind = try statementKind()
      guard current.kind == .newline || isAtEnd else { throw unexpected(.endOfStatement) }
      return Statement(
        span: lexemes[start].span.to(previous.span), kind: kind, lexemes: lexemes[start..<position].map(\.kind))
    } catch {
      problems.append(error)
      depth = 0
      while current.kind != .newline, !isAtEnd { advance() }
      let span = lexemes[start].span.to(previous.span)
      let kinds = lexemes[start..<position].map(\.kind)
      return Statement(span: span, kind: .invalid(error, declares: declared(by: kinds)), lexemes: kinds)
    }
  }

  /// The name that a statement would have declared.
  private func declared(by lexemes: [Lexeme.Kind]) -> String? {
    guard lexemes.count > 1, case .name(let keyword) = lexemes[0], case .name(let name) = lexemes[1],
      ["let", "knob", "choose", "text"].contains(keyword)
    else { return nil }
    return name
  }

  private mutating func statementKind() throws(Problem) -> Statement.Kind {
    guard case .name(let keyword) = current.kind else { throw unexpected(.statement) }
    let span = advance().span
    switch keyword {
    case "let": return try constant()
    case "knob": return .control(try knob())
    case "choose": return .control(try choice())
    case "text": return .control(try sentence())
    case "show": return .show(try exhibits())
    case "expect": return try claim()
    case "ask": return .ask(try ask())
    case "layout":
      try consume(word: "scroll")
      return .scroll
    default:
      let meant = nearest(to: keyword, among: Keywords.statements)
      throw Problem(.unknownStatement(keyword, nearest: meant), at: span)
    }
  }

  /// `let name = expression`
  private mutating func constant() throws(Problem) -> Statement.Kind {
    let name = try newName()
    return .constant(name, try expression())
  }

  /// A name that is introduced, and the `=` behind it.
  mutating func newName() throws(Problem) -> Name {
    guard case .name(let text) = current.kind else { throw unexpected(.name) }
    guard !Keywords.reserved.contains(text) else { throw Problem(.reservedName(text), at: current.span) }
    let name = Name(text: text, span: advance().span)
    try consume(.becomes)
    return name
  }

  /// `show exhibit(…) {"," exhibit(…)}`
  private mutating func exhibits() throws(Problem) -> [Expression] {
    var exhibits: [Expression] = []
    repeat {
      let start = current
      let exhibit = try expression()
      guard case .call = exhibit.kind else {
        throw Problem(.expected(.exhibit, found: written(start.span)), at: exhibit.span)
      }
      exhibits.append(exhibit)
    } while match(.comma)
    return exhibits
  }

  /// `expect expression ["," "what it claims"]`
  private mutating func claim() throws(Problem) -> Statement.Kind {
    let claim = try expression()
    return .expect(claim, claim: match(.comma) ? try text() : nil)
  }

  /// A text, with values in it or without.
  mutating func text() throws(Problem) -> Expression {
    guard case .text = current.kind else { throw unexpected(.text) }
    return try primary()
  }

  /// `ask prompt ["in" options] "answer" expression ["within" expression] ["reveal" text]`
  private mutating func ask() throws(Problem) -> Statement.Ask {
    let prompt = try prose()
    var options: [Expression] = []
    if match(word: "in") {
      repeat { options.append(try expression()) } while match(.comma)
    }
    try consume(word: "answer")
    let answer = try expression()
    let tolerance = options.isEmpty ? try tolerance() : nil
    let reveal = match(word: "reveal") ? try prose() : []
    return Statement.Ask(prompt: prompt, options: options, answer: answer, tolerance: tolerance, reveal: reveal)
  }

  private mutating func tolerance() throws(Problem) -> Expression {
    try consume(word: "within")
    return try expression()
  }

  /// A text that is read as Markdown.
  private mutating func prose() throws(Problem) -> [Inline] {
    let text = try text()
    guard case .text(let pieces) = text.kind else { return [] }
    let (inlines, problems) = Prose.inlines(of: pieces, at: text.span)
    self.problems += problems
    return inlines
  }
}
