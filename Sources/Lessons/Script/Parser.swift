/// Reads lexemes as statements and expressions: one method for each rule of the grammar.
///
/// A method that meets something unexpected throws; `statements()` keeps the problem, skips to the end of the statement
/// and reads on, so that one run finds all that is wrong.
struct Parser {
  let bytes: [UInt8]
  var lexemes: [Lexeme]
  var position = 0
  /// How many expressions are being read inside each other.
  var depth = 0
  var problems: [Problem] = []

  static let maximumDepth = 100

  init(_ bytes: [UInt8], in span: Span) {
    self.bytes = bytes
    lexemes = Lexer.lexemes(of: bytes, in: span)
  }

  var current: Lexeme { lexemes[position] }
  var previous: Lexeme { lexemes[max(0, position - 1)] }
  var isAtEnd: Bool { current.kind == .end }

  @discardableResult
  mutating func advance() -> Lexeme {
    let lexeme = current
    if !isAtEnd { position += 1 }
    return lexeme
  }

  func check(_ symbol: Symbol) -> Bool { current.kind == .symbol(symbol) }
  func check(word: String) -> Bool { current.kind == .name(word) }

  mutating func match(_ symbol: Symbol) -> Bool {
    guard check(symbol) else { return false }
    advance()
    return true
  }

  mutating func match(word: String) -> Bool {
    guard check(word: word) else { return false }
    advance()
    return true
  }

  mutating func consume(_ symbol: Symbol) throws(Problem) {
    guard match(symbol) else { throw unexpected(.symbol(symbol.rawValue)) }
  }

  mutating func consume(word: String) throws(Problem) {
    guard match(word: word) else { throw unexpected(.word(word)) }
  }

  /// A name that is not a word of the grammar.
  mutating func name() throws(Problem) -> Name {
    guard case .name(let text) = current.kind, !Keywords.expressions.contains(text) else { throw unexpected(.name) }
    return Name(text: text, span: advance().span)
  }

  mutating func number() throws(Problem) -> Float {
    let sign: Float = match(.minus) ? -1 : 1
    guard case .number(let number) = current.kind else { throw unexpected(.number) }
    advance()
    return sign * number
  }

  /// A text without values in it.
  mutating func plainText() throws(Problem) -> String {
    guard case .text(let pieces) = current.kind else { throw unexpected(.plainText) }
    var text = ""
    for piece in pieces {
      guard case .literal(let literal) = piece else {
        throw Problem(.expected(.plainText, found: "{{"), at: current.span)
      }
      text += literal
    }
    advance()
    return oneLine(text)
  }

  /// The problem with the current lexeme, where something else was wanted.
  func unexpected(_ form: Problem.Form) -> Problem {
    if case .invalid(let fact) = current.kind { return Problem(fact, at: current.span) }
    // What is missing at the end of a line is missing behind the last word.
    let isLineEnd = current.kind == .newline || current.kind == .end
    let span = isLineEnd ? Span(previous.span.upper, previous.span.upper) : current.span
    return Problem(.expected(form, found: found), at: span)
  }

  private var found: String {
    switch current.kind {
    case .newline, .end: ""
    default: written(current.span)
    }
  }

  func written(_ span: Span) -> String {
    String(decoding: bytes[span.lower..<min(span.upper, bytes.count)], as: UTF8.self)
  }
}
