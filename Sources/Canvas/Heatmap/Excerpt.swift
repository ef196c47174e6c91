/// What the grid of a heatmap is, where it is not a whole matrix: a part of one, or a number for each block of elements.
/// Labels, ticks and notes tell of the whole.
public struct Excerpt: Hashable, Sendable {
  /// The rows and columns of the whole that the grid covers.
  public var rows: Range<Int>
  public var columns: Range<Int>
  /// How many elements one number of the grid stands for.
  public var block: Size
  public var whole: Size

  public init(rows: Range<Int>, columns: Range<Int>, block: Size, whole: Size) {
    (self.rows, self.columns, self.block, self.whole) = (rows, columns, block, whole)
  }

  var isWhole: Bool {
    block == Size(columns: 1, rows: 1) && rows == 0..<whole.rows && columns == 0..<whole.columns
  }
}

extension Heatmap {
  /// What the grid is of the matrix that is shown.
  var extent: Excerpt {
    excerpt
      ?? Excerpt(
        rows: 0..<grid.rows, columns: 0..<grid.columns, block: Size(columns: 1, rows: 1),
        whole: Size(columns: grid.columns, rows: grid.rows))
  }
}

extension HeatmapPainter {
  /// How many elements of the whole one unit stands for.
  var block: Size {
    Size(
      columns: layout.block.columns * extent.block.columns, rows: layout.block.rows * extent.block.rows)
  }

  /// The elements of the whole that a range of units stands for.
  func wholeRows(_ units: Range<Int>) -> Range<Int> {
    let start = extent.rows.lowerBound
    return start + units.lowerBound * block.rows..<min(start + units.upperBound * block.rows, extent.rows.upperBound)
  }

  func wholeColumns(_ units: Range<Int>) -> Range<Int> {
    let start = extent.columns.lowerBound
    return start + units.lowerBound
      * block.columns..<min(
        start + units.upperBound * block.columns, extent.columns.upperBound)
  }
}
