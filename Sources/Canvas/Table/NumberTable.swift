/// Numbers in rows and columns without colours; each column is written as suits its own numbers.
public struct NumberTable: Hashable, Sendable {
  public var grid: Grid
  public var title = ""
  /// Empty: the row numbers, from 0. The same for columns.
  public var rowLabels: [String] = []
  public var columnLabels: [String] = []
  /// `nil`: each column as short as its numbers can be told apart.
  public var notation: Notation?
  public var marked: Set<Grid.Element> = []
  public var lit = Heatmap.Lit()
  public var cursor: Grid.Element?
  /// The first row and column in view. The cursor is kept in view in any case.
  public var origin = Grid.Element(row: 0, column: 0)

  public init(_ grid: Grid) { self.grid = grid }

  func rowLabel(_ row: Int, _ theme: Theme) -> String {
    row < rowLabels.count ? theme.spelled(rowLabels[row]) : String(row)
  }

  func columnLabel(_ column: Int, _ theme: Theme) -> String {
    column < columnLabels.count ? theme.spelled(columnLabels[column]) : String(column)
  }

  func notation(ofColumn column: Int) -> Notation {
    notation ?? .telling(apart: (0..<grid.rows).lazy.map { grid[$0, column] }, within: 9)
  }
}
