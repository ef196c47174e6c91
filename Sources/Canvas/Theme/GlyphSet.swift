/// The characters that pictures are built from.
///
/// None of those for Unicode is one that East Asian fonts draw twice as wide, save box drawing and blocks, which
/// terminals keep narrow.
public enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  case unicode, ascii
  /// What the font of a Linux console has: lines and blocks, but no braille.
  case console

  public var isASCII: Bool { self == .ascii }
  var hasBraille: Bool { self == .unicode }

  /// From nothing to everything, for numbers with one direction.
  public var shades: [Character] { isASCII ? Array(" .:-=+*#%@") : [" ", "░", "▒", "▓", "█"] }
  /// From weak to strong, below and above a centre.
  public var shadesBelow: [Character] { isASCII ? ["-", "~", "=", "%"] : ["╌", "─", "═", "╬"] }
  public var shadesAbove: [Character] { isASCII ? [".", "+", "*", "#"] : ["░", "▒", "▓", "█"] }

  public var horizontal: Character { isASCII ? "-" : "─" }
  public var vertical: Character { isASCII ? "|" : "│" }
  public var topLeft: Character { isASCII ? "+" : "┌" }
  public var topRight: Character { isASCII ? "+" : "┐" }
  public var bottomLeft: Character { isASCII ? "+" : "└" }
  public var bottomRight: Character { isASCII ? "+" : "┘" }
  public var tickBelow: Character { isASCII ? "+" : "┬" }
  public var tickAbove: Character { isASCII ? "+" : "┴" }
  public var tickLeft: Character { isASCII ? "+" : "┤" }
  /// Lines across a plot: at zero, and where the marker stands.
  public var zeroLine: Character { isASCII ? "." : "┈" }
  public var markerLine: Character { isASCII ? ":" : "┊" }

  /// Marks the row and the column that have the focus or are lit.
  public var rowMark: Character { isASCII ? ">" : "▸" }
  public var columnMark: Character { isASCII ? "v" : "▾" }
  /// Marks an element that is lit, in the column before it.
  public var litMark: Character { isASCII ? "|" : "▎" }
  /// Marks the spot of the cursor where there is no colour.
  public var spotMark: Character { isASCII ? "X" : "╳" }
  public var hiddenMark: Character { isASCII ? "." : "·" }

  public var barStart: Character { isASCII ? "|" : "▕" }
  public var barEnd: Character { isASCII ? "|" : "▏" }
  public var barMark: Character { isASCII ? "^" : "┃" }

  public var bullet: Character { isASCII ? "*" : "▪" }
  public var ellipsis: String { isASCII ? "~" : "…" }
  public var infinity: String { isASCII ? "+inf" : "+∞" }
  public var minusInfinity: String { isASCII ? "-inf" : "−∞" }
  public var sum: String { isASCII ? "sum" : "Σ" }
  public var times: String { isASCII ? "x" : "×" }

  /// What stands beside a number of a strength from 0 to 1. In ASCII nothing: `-`, `.` and `+` would be read as a part
  /// of the number.
  func sideShade(_ strength: Float) -> Character {
    guard !isASCII else { return " " }
    let shades = shades
    return shades[Int((strength * Float(shades.count - 1)).rounded())]
  }
}
