extension Frame {
  /// The frame as lines for a terminal: each ends without colour, with a line feed behind it. Nothing moves the cursor,
  /// so the lines can stand anywhere, also in a file.
  public var ansiText: String { String(decoding: ansiBytes, as: UTF8.self) }

  /// The same in UTF-8: a frame can have a million colours, and each is a dozen bytes.
  public var ansiBytes: [UInt8] {
    var writer = ANSIWriter()
    for row in 0..<max(0, size.rows) { writer.write(cells[row * size.columns..<(row + 1) * size.columns]) }
    return writer.bytes
  }
}

private struct ANSIWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirstCode = true

  mutating func write(_ row: ArraySlice<Cell>) {
    let end = row.lastIndex { $0 != .blank } ?? row.startIndex - 1
    var current = Style.plain
    for cell in row[...end] where !cell.isRightHalf {
      let cell = cell.spared(behind: current)
      if cell.style != current { change(from: current, to: cell.style) }
      current = cell.style
      cell.appendUTF8(to: &bytes)
    }
    if current != .plain { put("\u{1B}[0m") }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func put(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The shortest sequence that turns one style into another.
  private mutating func change(from old: Style, to new: Style) {
    if new == .plain { return put("\u{1B}[0m") }
    put("\u{1B}[")
    isFirstCode = true
    var old = old
    // Attributes are switched off together with everything else: the codes for single ones differ between terminals.
    if !new.attributes.isSuperset(of: old.attributes) {
      put(0)
      old = .plain
    }
    if new.attributes != old.attributes {
      for (attribute, code) in attributeCodes where new.attributes.subtracting(old.attributes).contains(attribute) {
        put(code)
      }
    }
    if new.foreground != old.foreground { put(new.foreground, base: 30) }
    if new.background != old.background { put(new.background, base: 40) }
    bytes.append(UInt8(ascii: "m"))
  }

  /// - Parameter base: 30 for foregrounds, 40 for backgrounds.
  private mutating func put(_ color: Color, base: Int) {
    switch color {
    case .standard: put(base + 9)
    case .ansi(let index) where index < 8: put(base + Int(index))
    case .ansi(let index): put(base + 52 + Int(index))
    case .indexed(let index):
      put(base + 8)
      put(5)
      put(Int(index))
    case .rgb(let red, let green, let blue):
      put(base + 8)
      put(2)
      put(Int(red))
      put(Int(green))
      put(Int(blue))
    }
  }

  /// One code, of at most three digits, behind a semicolon if there is one before it.
  private mutating func put(_ code: Int) {
    if !isFirstCode { bytes.append(UInt8(ascii: ";")) }
    isFirstCode = false
    if code >= 100 { bytes.append(UInt8(ascii: "0") + UInt8(code / 100)) }
    if code >= 10 { bytes.append(UInt8(ascii: "0") + UInt8(code / 10 % 10)) }
    bytes.append(UInt8(ascii: "0") + UInt8(code % 10))
  }
}

extension Cell {
  /// What looks the same in fewer bytes. Of a character that is all background, no other colour is to be seen: neither of
  /// a space, nor of two halves in the same colour.
  fileprivate func spared(behind current: Style) -> Cell {
    guard style.background != .standard, style.attributes.isEmpty,
      hasGlyph(of: Cell.space) || hasGlyph(of: Cell.upperHalf) && style.foreground == style.background
    else { return self }
    let foreground = current.attributes.isEmpty ? current.foreground : .standard
    return Cell.space.styled(Style(foreground: foreground, background: style.background))
  }

  private static let space = Cell.blank
  private static let upperHalf = Cell(glyph: "▀", style: .plain)
}

private let attributeCodes: [(Style.Attributes, Int)] = [
  (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
]
