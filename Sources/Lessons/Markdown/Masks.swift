/// The `{{ … }}` of a text: where each stands, braces included.
///
/// They are found before Markdown is read, so that `*`, `_` and `[` in an expression are arithmetic. In code, which is
/// shown as it stands, braces are braces.
struct Masks {
  let spans: [Span]
  /// What stands in them, where that has been read already.
  private let values: [Interpolation]
  private(set) var problems: [Problem] = []

  init(_ spans: [Span], values: [Interpolation]) {
    self.spans = spans
    self.values = values
  }

  init(findingIn bytes: [UInt8], from start: Int) {
    var finder = MaskFinder(bytes: bytes, position: start)
    while finder.position < bytes.count { finder.advance() }
    spans = finder.spans
    values = []
    problems = finder.problems
  }

  /// What stands in a mask.
  func interpolation(_ mask: Span, in bytes: [UInt8]) throws(Problem) -> Interpolation {
    if !values.isEmpty, let index = spans.firstIndex(of: mask) { return values[index] }
    return try Parser.interpolation(bytes, in: Span(mask.lower + 2, mask.upper - 2))
  }

  /// The text with each mask made of a letter that means nothing to Markdown.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for span in spans {
      for position in span.lower..<span.upper { result[position] = UInt8(ascii: "x") }
    }
    return result
  }

  /// Those that lie in a piece of the text.
  func within(_ span: Span) -> ArraySlice<Span> {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upper <= span.lower { low = middle + 1 } else { high = middle }
    }
    return spans[low...].prefix { $0.lower < span.upper }
  }
}

private struct MaskFinder {
  let bytes: [UInt8]
  var position: Int
  var spans: [Span] = []
  var problems: [Problem] = []
  private var isLineStart = true

  init(bytes: [UInt8], position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func advance() {
    if isLineStart, skipFence() { return }
    isLineStart = bytes[position] == UInt8(ascii: "\n")
    switch bytes[position] {
    case UInt8(ascii: "\\"): position += 2
    case UInt8(ascii: "`"): skipCode()
    case UInt8(ascii: "{") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "{"): mask()
    default: position += 1
    }
  }

  private mutating func mask() {
    guard let closing = endOfInterpolation(in: bytes, from: position, to: bytes.count) else {
      problems.append(Problem(.unclosedInterpolation, at: Span(position, position + 2)))
      return position += 2
    }
    spans.append(Span(position, closing + 2))
    position = closing + 2
  }

  /// A run of backticks up to the next equally long one of the paragraph.
  private mutating func skipCode() {
    let length = run(at: position)
    var next = position + length
    position = next
    while next < bytes.count, !isBlankLine(behind: next) {
      let other = run(at: next)
      if other == length { return position = next + length }
      next += max(1, other)
    }
  }

  /// A fenced block from its first line to its last.
  private mutating func skipFence() -> Bool {
    guard let fence = fence(at: position) else { return false }
    position = nextLine(position)
    while position < bytes.count {
      let line = position
      position = nextLine(position)
      if let closing = self.fence(at: line), closing.mark == fence.mark, closing.length >= fence.length { break }
    }
    return true
  }

  private func fence(at line: Int) -> (mark: UInt8, length: Int)? {
    let start = bytes[line...].firstIndex { $0 != UInt8(ascii: " ") } ?? line
    guard start < bytes.count, [UInt8(ascii: "`"), UInt8(ascii: "~")].contains(bytes[start]) else { return nil }
    let length = run(at: start, of: bytes[start])
    return length >= 3 ? (bytes[start], length) : nil
  }

  private func run(at start: Int, of mark: UInt8 = UInt8(ascii: "`")) -> Int {
    bytes[start...].prefix { $0 == mark }.count
  }

  private func nextLine(_ start: Int) -> Int {
    (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
  }

  private func isBlankLine(behind position: Int) -> Bool {
    guard bytes[position] == UInt8(ascii: "\n") else { return false }
    return bytes[(position + 1)...].first { $0 != UInt8(ascii: " ") } ?? UInt8(ascii: "\n") == UInt8(ascii: "\n")
  }
}
