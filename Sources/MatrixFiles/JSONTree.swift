/// A JSON text of any form, for headers and lists of words.
package enum JSONTree: Hashable, Sendable {
  case string(String)
  /// As it is written.
  case number(String)
  /// `true`, `false`, `null`
  case word(String)
  case list([JSONTree])
  /// In the order of the text; a name may stand there twice.
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONTree
  }

  package var string: String? { if case .string(let string) = self { string } else { nil } }
  package var list: [JSONTree]? { if case .list(let list) = self { list } else { nil } }
  package var object: [Member]? { if case .object(let members) = self { members } else { nil } }
  /// A whole number that is not negative.
  package var count: Int? {
    guard case .number(let digits) = self, let count = Int(digits), count >= 0 else { return nil }
    return count
  }

  /// - Returns: `nil` for a text that is not JSON, or nested deeper than `depth`.
  package init?(_ bytes: [UInt8], depth: Int = 8) {
    let tree = FileBytes(bytes).withBytes { bytes -> JSONTree? in
      var reader = JSONTreeReader(cursor: TextCursor(bytes))
      let tree = reader.value(depth: depth)
      return reader.isAtEnd ? tree : nil
    }
    guard let tree else { return nil }
    self = tree
  }
}

struct JSONTreeReader {
  var cursor: TextCursor
  /// Only whether it is JSON is of interest: lists and objects stay empty.
  var keepsNothing = false

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return cursor.byte == nil
    }
  }

  mutating func value(depth: Int) -> JSONTree? {
    guard depth > 0 else { return nil }
    skipSpace()
    if cursor.match("{") { return object(depth: depth) }
    if cursor.match("[") { return list(depth: depth) }
    if cursor.byte == UInt8(ascii: "\"") { return string().map { .string($0) } }
    let text = cursor.skip { !" \n\r\t,:]}[{\"".utf8.contains($0) }
    if cursor.isNumeral(text) { return .number(keepsNothing ? "" : String(decoding: text, as: UTF8.self)) }
    let word = String(decoding: text, as: UTF8.self)
    return ["true", "false", "null"].contains(word) ? .word(word) : nil
  }

  private mutating func list(depth: Int) -> JSONTree? {
    var elements: [JSONTree] = []
    skipSpace()
    if cursor.match("]") { return .list([]) }
    repeat {
      guard let element = value(depth: depth - 1) else { return nil }
      if !keepsNothing { elements.append(element) }
      skipSpace()
    } while cursor.match(",")
    return cursor.match("]") ? .list(elements) : nil
  }

  private mutating func object(depth: Int) -> JSONTree? {
    var members: [JSONTree.Member] = []
    skipSpace()
    if cursor.match("}") { return .object([]) }
    repeat {
      skipSpace()
      guard let name = string() else { return nil }
      skipSpace()
      guard cursor.match(":"), let value = value(depth: depth - 1) else { return nil }
      if !keepsNothing { members.append(.init(name: name, value: value)) }
      skipSpace()
    } while cursor.match(",")
    return cursor.match("}") ? .object(members) : nil
  }

  mutating func string() -> String? {
    guard cursor.match("\"") else { return nil }
    var bytes: [UInt8] = []
    while true {
      bytes += cursor.skip { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 >= 0x20 }
      if cursor.match("\"") { return String(validating: bytes, as: UTF8.self) }
      guard cursor.match("\\"), let escaped = escape() else { return nil }
      bytes += Array(String(escaped).utf8)
    }
  }

  /// What stands behind a backslash.
  private mutating func escape() -> Unicode.Scalar? {
    let simple: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("\"", "\""), ("\\", "\\"), ("/", "/"), ("b", "\u{8}"), ("f", "\u{C}"), ("n", "\n"), ("r", "\r"), ("t", "\t"),
    ]
    for (letter, meant) in simple where cursor.match(letter) { return meant }
    guard let unit = codeUnit() else { return nil }
    guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
    // Characters beyond the first 65536 are written as two.
    guard cursor.match("\\"), let second = codeUnit(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
  }

  /// `u` and four hexadecimal digits.
  private mutating func codeUnit() -> UInt32? {
    guard cursor.match("u") else { return nil }
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = cursor.byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      cursor.advance()
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  private mutating func skipSpace() {
    cursor.skip { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }
}

/// A text as JSON writes it, in quotation marks.
package func jsonString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    // Some terminals obey what lies behind the letters of ASCII, too.
    case "\u{0}"..<" ", "\u{7F}"..."\u{9F}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
