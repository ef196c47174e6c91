import Canvas

/// A piece of a page: how much room it takes, and how it is drawn there.
struct Panel {
  let size: Size
  /// What the keys can act on in it.
  var content = Content.other
  /// How a heatmap is drawn in it.
  var heatmapLayout: () -> HeatmapLayout? = { nil }
  let draw: (inout Frame, Area) -> Void

  enum Content: Hashable {
    case picture(Int)
    case question
    case other
  }

  var isPicture: Bool { if case .picture = content { true } else { false } }
}

/// Where the pieces of a page stand, from the top of the page; a page may be longer than the screen.
struct PageLayout {
  /// A piece and its place.
  struct Placed {
    let panel: Panel
    let area: Area
  }

  private(set) var pieces: [Placed] = []
  private(set) var rows = 0

  /// Puts rows of pieces below all that is there, those of a row side by side.
  mutating func add(_ rows: [[Panel]], at column: Int = 0, gap: Int = 0) {
    for (index, row) in rows.enumerated() { add(row: row, at: column, gap: index == 0 ? gap : 0) }
  }

  private mutating func add(row: [Panel], at column: Int, gap: Int) {
    let top = rows == 0 ? 0 : rows + gap
    var column = column
    for panel in row {
      let area = Area(column: column, row: top, columns: panel.size.columns, rows: panel.size.rows)
      pieces.append(Placed(panel: panel, area: area))
      column += panel.size.columns + Self.apart
    }
    rows = top + (row.map(\.size.rows).max() ?? 0)
  }

  /// Puts another layout beside this one.
  mutating func add(beside other: PageLayout, at column: Int) {
    for piece in other.pieces {
      let (origin, size) = (piece.area.origin, piece.area.size)
      let area = Area(column: origin.column + column, row: origin.row, columns: size.columns, rows: size.rows)
      pieces.append(Placed(panel: piece.panel, area: area))
    }
    rows = max(rows, other.rows)
  }

  /// All of it, as high as it is.
  func drawn(columns: Int) -> Frame {
    var frame = Frame(Size(columns: columns, rows: rows))
    draw(on: &frame, at: Point(column: 0, row: 0))
    return frame
  }

  /// Draws all of it where there is room for all of it.
  func draw(on frame: inout Frame, at origin: Point) {
    for piece in pieces {
      let (place, size) = (piece.area.origin, piece.area.size)
      piece.panel.draw(
        &frame,
        Area(
          column: origin.column + place.column, row: origin.row + place.row, columns: size.columns, rows: size.rows))
    }
  }

  /// The same without its pictures.
  var prose: PageLayout {
    var prose = self
    prose.pieces.removeAll(where: \.panel.isPicture)
    return prose
  }

  func area(of content: Panel.Content) -> Area? {
    pieces.first { $0.panel.content == content }?.area
  }

  /// Columns between pieces that stand side by side.
  static let apart = 3
}
