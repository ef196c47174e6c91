/// A line of text as a frame would show it: nothing in it changes the terminal's state.
package func visibleText(_ line: String) -> String {
  isPrintableASCII(line) ? line : String(line.map(visible))
}

/// The character that is drawn for a character: itself, or a stand-in for one that would change the terminal's state.
func visible(_ character: Character) -> Character {
  let scalars = character.unicodeScalars
  let first = scalars[scalars.startIndex]
  if first.value < 0x20 { return Character(Unicode.Scalar(0x2400 + first.value) ?? "?") }
  if first.value < 0x7F, character.utf8.count == 1 { return character }
  if first.value == 0x7F { return "␡" }
  if (0x80..<0xA0).contains(first.value) || isDirectionControl(first) { return "\u{FFFD}" }
  guard scalars.count > 1 else { return character }
  let marks = scalars.dropFirst().lazy.filter(isMark).prefix(mostMarks)
  return Character(String(String.UnicodeScalarView([first] + marks)))
}

/// Whether a scalar only adds to the character before it. Joined emoji are not drawn by all terminals alike, so what
/// joins them is left out and their first part remains.
private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  if (0xFE00...0xFE0F).contains(scalar.value) { return false }
  if (0x1160...0x11FF).contains(scalar.value) { return true }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .spacingMark: return true
  default: return false
  }
}

/// Marks that turn the direction of the text behind them, and separators of lines: they could make a line look like
/// another one.
func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

// A cell of curses holds a character and four marks.
private let mostMarks = 4
