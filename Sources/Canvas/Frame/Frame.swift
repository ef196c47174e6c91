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
