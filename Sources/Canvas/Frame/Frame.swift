/// One character position of a frame.
public struct Cell: Hashable, Sendable {
  /// What stands there; for the right half of a wide character, `Cell.rightHalf`.
  public let glyph: Character
  public var style: Style
  // Kept, because comparing characters normalises them first, and drawing asks for each cell that it overwrites.
  /// Whether a wide character begins in the column before.
  public let isRightHalf: Bool

  /// Stands in the column behind a character that is two columns wide.
  public static let rightHalf: Character = "\u{0}"
  public static let blank = Cell(glyph: " ", style: .plain)

  public init(glyph: Character, style: Style) {
    self.init(glyph: glyph, style: style, isRightHalf: glyph.utf8.first == 0)
  }

  init(glyph: Character, style: Style, isRightHalf: Bool) {
    self.glyph = glyph
    self.style = style
    self.isRightHalf = isRightHalf
  }

  /// The place without what stood there.
  var cleared: Cell { Cell(glyph: " ", style: style, isRightHalf: false) }
}

/// A grid of styled characters: what every picture is drawn into, and the only thing that a terminal, a file or a test
/// ever sees of it.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Row after row.
  public internal(set) var cells: [Cell]
  /// Where the terminal's own cursor belongs: on what has the focus, for those who follow it by ear or with a lens.
  public var cursor: Point?

  public init(_ size: Size, filledWith cell: Cell = .blank) {
    self.size = size
    cells = Array(repeating: cell, count: max(0, size.columns) * max(0, size.rows))
  }

  /// - Precondition: the point lies within the frame. Drawing (`draw`, `fill`) clips and keeps wide characters whole.
  public package(set) subscript(point: Point) -> Cell {
    get { cells[point.row * size.columns + point.column] }
    set { cells[point.row * size.columns + point.column] = newValue }
  }

  public var area: Area { Area(size) }
}
