/// Where everything of a heatmap stands in an area.
public struct HeatmapLayout: Hashable, Sendable {
  public let area: Area
  /// How large an element is on screen.
  public let unit: Unit
  /// So many rows and columns of elements share one unit.
  public let block: Size
  /// The rows and columns of units in view, counted from 0.
  public let rows: Range<Int>
  public let columns: Range<Int>
  let labelWidth: Int
  let notation: Notation
  let numberWidth: Int
  let sumWidth: Int
  /// The lines around the elements, from the top of the area.
  let lines: [Part: Int]
  /// What rows and columns are, where it shares the line of the bar.
  let axesBesideBar: String

  /// What an element is drawn as.
  public enum Unit: Hashable, Sendable {
    /// A number, with one space before it and perhaps one behind.
    case number(width: Int, isRoomy: Bool)
    /// So many columns of colour or shade on a line.
    case block(width: Int)
    /// Half a character: two rows of elements on a line.
    case half
  }

  /// A line that is not one of elements; `elements` is where those begin.
  enum Part: Hashable, Sendable, CaseIterable {
    case title, header, elements, sums, axes, bar, readout, note
  }

  /// The columns of the area before the first element.
  var margin: Int { labelWidth + 2 }
  var left: Int { area.left + margin }
  var top: Int { area.top + (lines[.elements] ?? 0) }

  /// The first character of a column of units.
  func start(ofColumn column: Int) -> Int { left + (column - columns.lowerBound) * unit.width }
  /// The line of a row of units.
  func line(ofRow row: Int) -> Int { top + (row - rows.lowerBound) / unit.rowsOnLine }

  func line(_ part: Part) -> Area? {
    lines[part].map(area.line)
  }

  /// The characters that the elements in view take.
  var elements: Area {
    Area(column: left, row: top, columns: columns.count * unit.width, rows: unit.lines(for: rows.count))
  }

  /// As much of the area as is used.
  public var used: Size {
    let sums = sumWidth > 0 ? sumWidth + 2 : 0
    let bracket = unit.isTight ? 1 : 0
    let height = (lines.values.max() ?? 0) + 1
    return Size(
      columns: margin + elements.size.columns + max(bracket, sums), rows: max(height, elements.bottom - area.top))
  }
}

extension HeatmapLayout {
  /// Where an element is drawn; `nil` if it is not in view.
  public func place(of element: Grid.Element) -> Area? {
    let row = element.row / block.rows
    let column = element.column / block.columns
    guard rows.contains(row), columns.contains(column) else { return nil }
    return Area(column: start(ofColumn: column), row: line(ofRow: row), columns: unit.width, rows: 1)
  }

  /// The element that is drawn at a point: the first one where several share it.
  public func element(at point: Point) -> Grid.Element? {
    guard elements.contains(point) else { return nil }
    let row = rows.lowerBound + (point.row - top) * unit.rowsOnLine
    let column = columns.lowerBound + (point.column - left) / unit.width
    return Grid.Element(row: row * block.rows, column: column * block.columns)
  }
}

extension HeatmapLayout.Unit {
  var width: Int {
    switch self {
    case .number(let width, _), .block(let width): width
    case .half: 1
    }
  }

  /// The narrowest element of colour with the name of its column: a wide character and the mark before it.
  static let leastNamed = 3
  var namesColumns: Bool { width >= Self.leastNamed }

  var rowsOnLine: Int { self == .half ? 2 : 1 }
  package var isNumber: Bool { if case .number = self { true } else { false } }
  /// Numbers without a space behind: the closing bracket of the cursor stands in the next column.
  var isTight: Bool { if case .number(_, false) = self { true } else { false } }

  /// The spaces behind a number.
  var trailing: Int { if case .number(_, true) = self { 1 } else { 0 } }

  func lines(for rows: Int) -> Int { (rows + rowsOnLine - 1) / rowsOnLine }
}
