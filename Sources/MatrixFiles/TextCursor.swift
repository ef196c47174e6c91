/// A place in a text that moves forward, for readers that look at one byte at a time.
///
/// The text lies where it is, often in a file that the system has mapped: whoever lends it out sees to it that it stays.
struct TextCursor {
  private let bytes: UnsafeRawBufferPointer
  private(set) var index = 0

  typealias Piece = UnsafeRawBufferPointer.SubSequence

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    // Some editors put an invisible mark in front of a text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The byte here; `nil` at the end.
  var byte: UInt8? { byte(at: index) }

  func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Goes on if the byte here is `character`.
  mutating func match(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  /// Goes on by one byte.
  mutating func advance() { index += 1 }

  /// Goes on to a place behind this one.
  mutating func advance(to index: Int) { self.index = index }

  /// Goes on while the byte here is in `set`, and gives what was passed.
  @discardableResult
  mutating func skip(while isPassed: (UInt8) -> Bool) -> Piece {
    let start = index
    while let byte, isPassed(byte) { index += 1 }
    return bytes[start..<index]
  }

  /// What stands between two places.
  func slice(_ range: Range<Int>) -> Piece { bytes[range] }

  /// The number that begins here, if one does.
  func numeral(hasDecimalComma: Bool = false) -> Numeral? {
    Numeral(bytes, at: index, hasDecimalComma: hasDecimalComma)
  }

  /// Whether a piece of the text is a number as JSON writes it, from its first byte to its last.
  func isNumeral(_ piece: Piece) -> Bool { Numeral(bytes, at: piece.startIndex)?.end == piece.endIndex }

  /// Line and column of a byte, counted from 1.
  func place(of index: Int) -> MatrixFileProblem.Place {
    let before = bytes[..<index]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    return .init(line: line, column: String(decoding: bytes[lineStart..<index], as: UTF8.self).unicodeScalars.count + 1)
  }

  /// The word at a byte, as a message may quote it: short, and nothing in it that a terminal would obey. Empty at the
  /// end of a line.
  func word(at index: Int) -> String {
    guard index < bytes.count else { return "" }
    let rest = bytes[index...]
    let word = Self.isSeparator(bytes[index]) ? rest.prefix(1) : rest.prefix { !Self.isSeparator($0) }
    return quotable(String(decoding: word, as: UTF8.self))
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    [",", "[", "]", " ", "\n", "\r", "\t"].contains(Unicode.Scalar(byte))
  }

  /// A problem here, or at an earlier byte.
  func problem(_ fact: MatrixFileProblem.Fact, at index: Int? = nil) -> MatrixFileProblem {
    MatrixFileProblem(fact, at: place(of: index ?? self.index))
  }
}

/// A piece of a file as a message may quote it: short, without spaces around it, and nothing in it that a terminal would
/// obey.
package func quotable(_ text: String, length: Int = 24) -> String {
  let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
  let shown = scalars.prefix(length).map { scalar in
    [.control, .format].contains(scalar.properties.generalCategory) ? "\u{FFFD}" : String(scalar)
  }
  return shown.joined() + (scalars.count > length ? "…" : "")
}
