/// A line of prose that grows: neighbouring texts become one, and a line end of the source becomes a space, except
/// where Chinese is written without one: between two of its characters and beside its full-width marks.
struct InlineRun {
  private(set) var inlines: [Inline] = []
  private var last: Unicode.Scalar?
  private var isBroken = false

  var isEmpty: Bool { inlines.isEmpty }

  /// This run stands inside another, e.g. as its emphasis.
  mutating func continues(_ outer: InlineRun) {
    last = outer.last
    isBroken = outer.isBroken
  }

  mutating func softBreak() {
    isBroken = true
  }

  mutating func append(text: String) {
    guard let first = text.unicodeScalars.first else { return }
    join(before: first)
    if case .text(let previous) = inlines.last {
      inlines[inlines.count - 1] = .text(previous + text)
    } else {
      inlines.append(.text(text))
    }
    last = text.unicodeScalars.last
  }

  mutating func append(_ inline: Inline) {
    if inline == .lineBreak { isBroken = false } else { join(before: "x") }
    inlines.append(inline)
    last = "x"
  }

  /// A span whose inside was a run of its own: a break before it has been seen to in there.
  mutating func append(_ inline: Inline, endingAs inner: InlineRun) {
    if inner.isEmpty { return append(inline) }
    inlines.append(inline)
    (last, isBroken) = (inner.last, inner.isBroken)
  }

  private mutating func join(before next: Unicode.Scalar) {
    defer { isBroken = false }
    guard isBroken, let last, !isSeamless(last, next) else { return }
    if case .text(let previous) = inlines.last {
      inlines[inlines.count - 1] = .text(previous + " ")
    } else {
      inlines.append(.text(" "))
    }
  }

  private func isSeamless(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    func isChinese(_ scalar: Unicode.Scalar) -> Bool { isWide(scalar) || "“”‘’".unicodeScalars.contains(scalar) }
    return isFullWidthMark(left) || isFullWidthMark(right)
      || isChinese(left) && isChinese(right) && (isWide(left) || isWide(right))
  }

  private func isFullWidthMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3001...0x3011, 0x3014...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
    default: false
    }
  }
}
