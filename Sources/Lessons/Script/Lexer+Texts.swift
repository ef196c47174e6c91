// Texts.
extension Lexer {
  mutating func text() {
    let start = position
    var pieces: [Lexeme.Piece] = []
    var literal: [UInt8] = []
    var wrong: Lexeme?
    position += 1
    while position < end, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\n") {
      if bytes[position] == UInt8(ascii: "\\") {
        escape(into: &literal, wrong: &wrong)
      } else if stands("{{") {
        guard let closing = endOfInterpolation(in: bytes, from: position, to: lineEnd()) else {
          wrong = wrong ?? Lexeme(kind: .invalid(.unclosedInterpolation), span: Span(position, position + 2))
          position += 2
          continue
        }
        if !literal.isEmpty { pieces.append(.literal(String(decoding: literal, as: UTF8.self))) }
        literal = []
        pieces.append(.script(Span(position + 2, closing)))
        position = closing + 2
      } else {
        literal.append(bytes[position])
        position += 1
      }
    }
    if !literal.isEmpty { pieces.append(.literal(String(decoding: literal, as: UTF8.self))) }
    guard position < end, bytes[position] == UInt8(ascii: "\"") else {
      return lexemes.append(Lexeme(kind: .invalid(.unterminatedText), span: Span(start, start + 1)))
    }
    position += 1
    lexemes.append(wrong ?? Lexeme(kind: .text(pieces), span: Span(start, position)))
  }

  private mutating func escape(into literal: inout [UInt8], wrong: inout Lexeme?) {
    let start = position
    position += 1
    guard position < end, bytes[position] != UInt8(ascii: "\n") else { return }
    let escaped = position
    skipScalar()
    switch bytes[escaped] {
    case UInt8(ascii: "n"): literal.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"): literal.append(bytes[escaped])
    default:
      let fact = Problem.Fact.unknownEscape(String(decoding: bytes[start..<position], as: UTF8.self))
      wrong = wrong ?? Lexeme(kind: .invalid(fact), span: Span(start, position))
    }
  }
}

/// Where the `}}` stands that closes the `{{` at `start`; texts in between may hold braces of their own. An
/// interpolation ends where its paragraph does.
func endOfInterpolation(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
  var position = start + 2
  var insideText = false
  while position < end {
    switch bytes[position] {
    case UInt8(ascii: "\""): insideText.toggle()
    case UInt8(ascii: "\\") where insideText: position += 1
    case UInt8(ascii: "\n"):
      // Texts end with their line, and a paragraph with the next one that is empty.
      insideText = false
      let line = bytes[(position + 1)..<end].prefix { $0 != UInt8(ascii: "\n") }
      if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { return nil }
    case UInt8(ascii: "}") where !insideText && position + 1 < end && bytes[position + 1] == UInt8(ascii: "}"):
      return position
    default: break
    }
    position += 1
  }
  return nil
}
