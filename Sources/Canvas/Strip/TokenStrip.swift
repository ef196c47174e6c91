/// Words in boxes, one behind the other, each with what there is to know about it below.
public struct TokenStrip: Hashable, Sendable {
  public var title = ""
  public var tokens: [String]
  /// A line below each word, e.g. its id.
  public var notes: [String] = []
  /// Colours the boxes, and stands below them.
  public var numbers: [Float] = []
  /// The ends of the colours; `nil`: the smallest and the largest number.
  public var limits: ClosedRange<Float>?
  public var cursor: Int?
  public var lit: Set<Int> = []

  public init(_ tokens: [String]) { self.tokens = tokens }
}

/// Where the words stand in an area.
public struct TokenStripLayout: Hashable, Sendable {
  public let area: Area
  /// Where the boxes of the words are, without the lines below them; fewer than there are words if the area is too small.
  public let boxes: [Area]
  let isBoxed: Bool
  let linesBelow: Int

  /// The word at a point.
  public func token(at point: Point) -> Int? {
    boxes.firstIndex { box in
      Area(column: box.left, row: box.top, columns: box.size.columns, rows: box.size.rows + linesBelow).contains(point)
    }
  }

  var used: Size {
    Size(
      columns: (boxes.map(\.right).max() ?? area.left) - area.left,
      rows: (boxes.map(\.bottom).max() ?? area.top) + linesBelow - area.top)
  }
}

extension TokenStrip {
  /// Where the boxes stand: side by side, in as many lines as it takes.
  public func layout(in area: Area, theme: Theme) -> TokenStripLayout {
    let below = (notes.isEmpty ? 0 : 1) + (numbers.isEmpty ? 0 : 1)
    let above = title.isEmpty ? 0 : 1
    let isBoxed = area.size.rows >= above + 3 + below
    let height = isBoxed ? 3 : 1
    var boxes: [Area] = []
    var (column, row) = (area.left, area.top + above)
    for token in tokens.indices {
      let width = min(width(of: token, theme), area.size.columns)
      if column + width > area.right, column > area.left { (column, row) = (area.left, row + height + below) }
      guard row + height + below <= area.bottom, width > 2 else { break }
      boxes.append(Area(column: column, row: row, columns: width, rows: height))
      // Neighbours share the line between them.
      column += width - 1
    }
    return TokenStripLayout(area: area, boxes: boxes, isBoxed: isBoxed, linesBelow: below)
  }

  private func width(of token: Int, _ theme: Theme) -> Int {
    let texts = [theme.spelled(tokens[token]), note(token, theme), number(token, theme)]
    return (texts.map(displayWidth(of:)).max() ?? 0) + 4
  }

  func note(_ token: Int, _ theme: Theme) -> String {
    token < notes.count ? theme.spelled(notes[token]) : ""
  }

  func number(_ token: Int, _ theme: Theme) -> String {
    guard token < numbers.count else { return "" }
    return Notation.telling(apart: numbers).text(for: numbers[token], glyphs: theme.glyphs)
  }
}
