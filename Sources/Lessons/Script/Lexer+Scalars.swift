// Bytes and scalars.
extension Lexer {
  func stands(_ text: String) -> Bool {
    bytes[position..<end].starts(with: text.utf8)
  }

  func lineEnd() -> Int {
    bytes[position..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
  }

  /// Whether the line begins with the word of a statement; `text` is one only where a name follows.
  func beginsStatement() -> Bool {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    func isLatin(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
    let line = bytes[position..<end].drop(while: isBlank)
    let word = line.prefix(while: isLatin)
    guard Keywords.statements.contains(String(decoding: word, as: UTF8.self)) else { return false }
    let next = line[word.endIndex...].first { !isBlank($0) } ?? UInt8(ascii: "\n")
    return !word.elementsEqual("text".utf8) || next >= 0x80 || isLatin(next)
  }

  func scalar(at position: Int) -> Unicode.Scalar {
    if bytes[position] < 0x80 { return Unicode.Scalar(bytes[position]) }
    var decoder = UTF8()
    var iterator = bytes[position..<end].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return "\u{FFFD}" }
    return scalar
  }

  mutating func skipScalar() {
    position = min(end, position + UTF8.width(scalar(at: position)))
  }

  mutating func skipDigits() {
    while position < end, isDigit(bytes[position]) { position += 1 }
  }

  func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// Letters of any script, and the underscore: `d_k`, `β`, `权重`.
  func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_": true
    default: scalar.value >= 0x80 && scalar.properties.isAlphabetic
    }
  }
}
