/// A text with a name, and the way from a byte in it to a line and a column.
///
/// No control character gets past this type: each is replaced by U+FFFD, and its place is kept for the complaint. So
/// nothing that is read from a source can drive a terminal.
public struct Source: Hashable, Sendable {
  /// As a person would write it: `lessons/en/10-scaling.md`.
  public let name: String
  public let text: String
  /// Where control characters stood.
  package let controlCharacters: [Span]

  public init(name: String, text: String) {
    self.name = printable(name).text
    (self.text, controlCharacters) = printable(text)
  }

  /// Found when somebody asks: most sources are read without a complaint.
  private var lineStarts: [Int] {
    var text = text
    return text.withUTF8 { bytes in
      [0] + bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }
  }

  /// The line and the column of a byte, both counted from 1, the column in characters.
  public func place(of offset: Int) -> (line: Int, column: Int) {
    let starts = lineStarts
    let line = starts.lastIndex { $0 <= offset } ?? 0
    return (line + 1, text(Span(starts[line], offset)).count + 1)
  }

  /// The text of a line, counted from 1, without its end.
  public func line(_ line: Int) -> String {
    let starts = lineStarts
    let end = line < starts.count ? starts[line] - 1 : text.utf8.count
    return text(Span(starts[line - 1], end))
  }

  /// The byte at which a line (counted from 0) and a column in Unicode scalars (from 0) stand.
  func offset(line: Int, scalar: Int) -> Int {
    let starts = lineStarts
    guard line < starts.count else { return text.utf8.count }
    let rest = text(Span(starts[line], line + 1 < starts.count ? starts[line + 1] : text.utf8.count))
    return starts[line] + rest.unicodeScalars.prefix(scalar).reduce(0) { $0 + UTF8.width($1) }
  }

  /// Where a word first stands behind another, both whole; the beginning where it does not.
  package func span(of word: String, behind key: String) -> Span {
    let bytes = Array(text.utf8)
    guard let key = bytes.firstRange(of: Array(key.utf8)),
      let place = bytes[key.upperBound...].firstRange(of: Array(word.utf8))
    else { return Span(0, 0) }
    return Span(place.lowerBound, place.upperBound)
  }

  /// The text of a piece.
  package func text(_ span: Span) -> String {
    let bytes = text.utf8
    let lower = bytes.index(bytes.startIndex, offsetBy: min(span.lower, bytes.count))
    let upper = bytes.index(lower, offsetBy: min(span.upper, bytes.count) - min(span.lower, bytes.count))
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}

/// A piece of a source, in bytes of its UTF-8.
public struct Span: Hashable, Sendable {
  public let lower: Int
  public let upper: Int

  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// From the beginning of this to the end of `other`.
  public func to(_ other: Span) -> Span { Span(lower, other.upper) }
}
