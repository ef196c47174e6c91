extension Frame {
  /// The frame as lines for a terminal: each ends without colour, with a line feed behind it. Nothing moves the cursor,
  /// so the lines can stand anywhere, also in a file.
  public var ansiText: String {
    var text = ""
    for row in 0..<max(0, size.rows) { text += ansiText(ofRow: row) + "\n" }
    return text
  }

  private func ansiText(ofRow row: Int) -> String {
    let row = cells[row * size.columns..<(row + 1) * size.columns]
    let end = row.lastIndex { $0 != .blank } ?? row.startIndex - 1
    var text = ""
    var current = Style.plain
    for cell in row[...end] where !cell.isRightHalf {
      if cell.style != current { text += change(from: current, to: cell.style) }
      current = cell.style
      text.unicodeScalars.append(contentsOf: cell.scalars)
    }
    return current == .plain ? text : text + "\u{1B}[0m"
  }
}

/// The shortest sequence that turns one style into another.
private func change(from old: Style, to new: Style) -> String {
  if new == .plain { return "\u{1B}[0m" }
  var codes: [String] = []
  var old = old
  // Attributes are switched off together with everything else: the codes for single ones differ between terminals.
  if !new.attributes.isSuperset(of: old.attributes) {
    codes.append("0")
    old = .plain
  }
  for (attribute, code) in attributeCodes where new.attributes.subtracting(old.attributes).contains(attribute) {
    codes.append(code)
  }
  if new.foreground != old.foreground { codes.append(code(of: new.foreground, base: 30)) }
  if new.background != old.background { codes.append(code(of: new.background, base: 40)) }
  return "\u{1B}[" + codes.joined(separator: ";") + "m"
}

private let attributeCodes: [(Style.Attributes, String)] = [
  (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
]

/// - Parameter base: 30 for foregrounds, 40 for backgrounds.
private func code(of color: Color, base: Int) -> String {
  switch color {
  case .standard: "\(base + 9)"
  case .ansi(let index) where index < 8: "\(base + Int(index))"
  case .ansi(let index): "\(base + 52 + Int(index))"
  case .indexed(let index): "\(base + 8);5;\(index)"
  case .rgb(let red, let green, let blue): "\(base + 8);2;\(red);\(green);\(blue)"
  }
}
