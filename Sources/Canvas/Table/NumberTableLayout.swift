/// Where the numbers of a table stand in an area.
public struct NumberTableLayout: Hashable, Sendable {
  public let area: Area
  public let rows: Range<Int>
  public let columns: Range<Int>
  let labelWidth: Int
  /// For each column of the table, how its numbers are written, and the width of the column with two spaces before it.
  let notations: [Notation]
  let widths: [Int]
  let top: Int
  let hasTitle: Bool
  let hasNote: Bool

  /// Where a number is drawn; `nil` if it is not in view.
  public func place(of element: Grid.Element) -> Area? {
    guard rows.contains(element.row), columns.contains(element.column) else { return nil }
    let before = widths[columns.lowerBound..<element.column].reduce(0, +)
    return Area(
      column: area.left + labelWidth + 1 + before, row: top + element.row - rows.lowerBound,
      columns: widths[element.column], rows: 1)
  }

  /// The number that is drawn at a point.
  public func element(at point: Point) -> Grid.Element? {
    let row = rows.lowerBound + point.row - top
    return columns.lazy.map { Grid.Element(row: row, column: $0) }.first { place(of: $0)?.contains(point) == true }
  }

  var used: Size {
    Size(
      columns: labelWidth + 2 + widths[columns].reduce(0, +), rows: top - area.top + rows.count + (hasNote ? 1 : 0))
  }
}

extension NumberTable {
  /// Where everything stands; `nil` if there is no room for one number.
  public func layout(in area: Area, theme: Theme) -> NumberTableLayout? {
    guard !grid.isEmpty else { return nil }
    let notations = (0..<grid.columns).map(notation(ofColumn:))
    let widths = (0..<grid.columns).map { width(ofColumn: $0, notations[$0], theme) }
    let labels = (0..<grid.rows).lazy.map { displayWidth(of: rowLabel($0, theme)) }.max() ?? 0
    // Labels may take a quarter of the width, and what the numbers leave.
    let rest = area.size.columns - 2 - widths.reduce(0, +)
    let labelWidth = min(labels, max(4, area.size.columns / 4, rest))
    let hasTitle = !title.isEmpty && area.size.rows > 3
    let above = (hasTitle ? 1 : 0) + 2
    let columns = columns(within: area.size.columns - labelWidth - 2, widths)
    let free = area.size.rows - above
    let isWhole = grid.rows <= free && columns.count == grid.columns
    let count = min(grid.rows, isWhole ? free : free - 1)
    guard count > 0, !columns.isEmpty else { return nil }
    return NumberTableLayout(
      area: area, rows: rows(count), columns: columns, labelWidth: labelWidth, notations: notations, widths: widths,
      top: area.top + above, hasTitle: hasTitle, hasNote: !isWhole)
  }

  private func width(ofColumn column: Int, _ notation: Notation, _ theme: Theme) -> Int {
    let numbers = (0..<grid.rows).lazy.map {
      displayWidth(of: notation.text(for: grid[$0, column], glyphs: theme.glyphs))
    }
    return max(numbers.max() ?? 0, min(displayWidth(of: columnLabel(column, theme)), widestLabel)) + 2
  }

  private func rows(_ count: Int) -> Range<Int> {
    var first = min(max(0, origin.row), grid.rows - count)
    if let cursor, grid.contains(cursor) { first = min(max(first, cursor.row - count + 1), cursor.row) }
    return first..<first + count
  }

  /// As many columns as fit, with that of the cursor among them.
  private func columns(within room: Int, _ widths: [Int]) -> Range<Int> {
    var first = min(max(0, origin.column), grid.columns - 1)
    if let cursor, grid.contains(cursor) { first = min(first, cursor.column) }
    while true {
      var (end, used) = (first, 0)
      while end < grid.columns, used + widths[end] <= room {
        used += widths[end]
        end += 1
      }
      guard let cursor, grid.contains(cursor), cursor.column >= end, end > first else {
        while first > 0, end == grid.columns, used + widths[first - 1] <= room {
          first -= 1
          used += widths[first]
        }
        return first..<end
      }
      first += 1
    }
  }
}

private let widestLabel = 14
