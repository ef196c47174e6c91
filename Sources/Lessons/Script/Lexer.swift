/// Cuts a piece of a source into lexemes.
struct Lexer {
  let bytes: [UInt8]
  let end: Int
  var position: Int
  var lexemes: [Lexeme] = []
  /// How many brackets are open: inside, a line end means nothing.
  private var open = 0

  /// All lexemes of a piece of a source, the last of them `.end`.
  static func lexemes(of bytes: [UInt8], in span: Span) -> [Lexeme] {
    var lexer = Lexer(bytes: bytes, end: min(span.upper, bytes.count), position: span.lower)
    while lexer.position < lexer.end { lexer.advance() }
    lexer.append(.newline, from: lexer.end)
    lexer.append(.end, from: lexer.end)
    return lexer.lexemes
  }

  private mutating func advance() {
    let start = position
    switch bytes[position] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
    case UInt8(ascii: "\n"): newline()
    case UInt8(ascii: "#"): position = lineEnd()
    case UInt8(ascii: "\""): text()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    default:
      if isLetter(scalar(at: position)) {
        word()
      } else if let symbol = Symbol(startingAt: bytes[position..<end]) {
        position += symbol.rawValue.utf8.count
        bracket(symbol)
        append(.symbol(symbol), from: start)
      } else {
        unknown()
      }
    }
  }

  private mutating func newline() {
    let start = position
    position += 1
    if beginsStatement() {
      // A bracket that was never closed shall not swallow the statements behind it.
      open = 0
      return append(.newline, from: start)
    }
    guard open == 0, let last = lexemes.last else { return }
    switch last.kind {
    case .newline: return
    case .symbol(let symbol) where symbol.wantsMore: return
    case .name(let word) where Keywords.wantMore.contains(word): return
    default: append(.newline, from: start)
    }
  }

  private mutating func bracket(_ symbol: Symbol) {
    switch symbol {
    case .leftParenthesis, .leftBracket: open += 1
    case .rightParenthesis, .rightBracket: open = max(0, open - 1)
    default: break
    }
  }

  private mutating func word() {
    let start = position
    while position < end, isLetter(scalar(at: position)) || isDigit(bytes[position]) { skipScalar() }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    if Keywords.continuations.contains(word), lexemes.last?.kind == .newline { lexemes.removeLast() }
    append(.name(word), from: start)
  }

  private mutating func number() {
    let start = position
    skipDigits()
    if position + 1 < end, bytes[position] == UInt8(ascii: "."), isDigit(bytes[position + 1]) {
      position += 1
      skipDigits()
    }
    if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
      let exponent = position
      position += 1
      if position < end, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[position]) { position += 1 }
      if position < end, isDigit(bytes[position]) { skipDigits() } else { position = exponent }
    }
    while position < end, isLetter(scalar(at: position)) || isDigit(bytes[position]) { skipScalar() }
    let written = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Float(written) else { return append(.invalid(.badNumber(written)), from: start) }
    append(number.isFinite ? .number(number) : .invalid(.numberTooLarge(written)), from: start)
  }

  private mutating func unknown() {
    let start = position
    skipScalar()
    let written = String(decoding: bytes[start..<position], as: UTF8.self)
    let meant = written.first.flatMap { Symbol.lookalikes[$0] }
    append(.invalid(.unknownCharacter(written, nearest: meant)), from: start)
  }

  private mutating func append(_ kind: Lexeme.Kind, from start: Int) {
    lexemes.append(Lexeme(kind: kind, span: Span(start, position)))
  }
}
