/// How many columns and rows of characters there are.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on screen, counted from the top left corner.
public struct Point: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of characters on screen.
public struct Area: Hashable, Sendable {
  public var origin: Point
  public var size: Size

  public init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column: column, row: row)
    size = Size(columns: max(0, columns), rows: max(0, rows))
  }

  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  public var left: Int { origin.column }
  public var top: Int { origin.row }
  public var right: Int { origin.column + size.columns }
  public var bottom: Int { origin.row + size.rows }
  public var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

  public func contains(_ point: Point) -> Bool {
    point.column >= left && point.column < right && point.row >= top && point.row < bottom
  }

  /// What both rectangles cover.
  public func intersection(_ other: Area) -> Area {
    let left = max(left, other.left)
    let top = max(top, other.top)
    return Area(
      column: left, row: top, columns: min(right, other.right) - left, rows: min(bottom, other.bottom) - top)
  }

  /// The rectangle that remains when so much is cut off on each side.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Area {
    Area(
      column: self.left + left, row: self.top + top, columns: size.columns - left - right,
      rows: size.rows - top - bottom)
  }

  /// One line of the rectangle, counted from its top; empty if it has none there.
  public func line(_ row: Int) -> Area {
    Area(column: left, row: top + row, columns: size.columns, rows: (0..<size.rows).contains(row) ? 1 : 0)
  }
}
