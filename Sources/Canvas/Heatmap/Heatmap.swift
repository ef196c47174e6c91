/// A matrix in colours, with its numbers in them where there is room.
public struct Heatmap: Hashable, Sendable {
  public var grid: Grid
  /// Of which matrix the grid is a part; `nil`: it is all of it. The cursor, what is lit and marked, and the origin count
  /// in the grid.
  public var excerpt: Excerpt?
  public var title = ""
  /// Empty: the row numbers, from 0. The same for columns.
  public var rowLabels: [String] = []
  public var columnLabels: [String] = []
  /// What rows and columns are: `query`, `key`.
  public var rowAxis = ""
  public var columnAxis = ""

  public var tint = Tint.sequential
  /// The ends of the colour bar; `nil`: the smallest and the largest element. Pictures with the same limits share a bar.
  public var limits: ClosedRange<Float>?
  /// Colours follow the logarithm: of the number, or of its size with the sign kept where there are numbers below zero.
  public var isLogarithmic = false
  public var view = View.automatic
  /// Pixels are wide enough for the names of their columns, where there is room for that.
  public var namesColumns = false
  public var notation: Notation?
  public var reduction = Reduction.largest
  public var sums = Sums()
  /// The sums of the rows and columns of the whole matrix, where the grid is only a part of it; `nil`: those of the grid.
  public var wholeSums: WholeSums?

  /// For each number, whether it takes no part; empty: all do.
  public var hidden: [Bool] = []
  public var marked: Set<Grid.Element> = []
  public var lit = Lit()
  public var cursor: Grid.Element?
  /// The element whose number is marked on the colour bar; `nil`: the one under the cursor.
  public var elementOnBar: Grid.Element?
  /// What is said of the element under the cursor; `nil`: its place and its number.
  public var readout: String?
  /// The first row and column in view. The cursor is kept in view in any case.
  public var origin = Grid.Element(row: 0, column: 0)

  public init(_ grid: Grid) { self.grid = grid }

  /// How numbers become colours.
  public enum Tint: Hashable, Sendable {
    case sequential
    case diverging(centre: Float)
  }

  public enum View: Hashable, Sendable {
    /// Numbers if they all fit, else pixels.
    case automatic
    case numbers, pixels
  }

  /// Which sums stand in the margin.
  public struct Sums: Hashable, Sendable {
    public var ofRows = false
    public var ofColumns = false

    public init(ofRows: Bool = false, ofColumns: Bool = false) {
      self.ofRows = ofRows
      self.ofColumns = ofColumns
    }
  }

  /// Sums that take in what is not in the grid, for each of its rows and columns.
  public struct WholeSums: Hashable, Sendable {
    public var rows: [Float]
    public var columns: [Float]

    public init(rows: [Float], columns: [Float]) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// What is lit up: where something else came from.
  public struct Lit: Hashable, Sendable {
    public var rows: Set<Int> = []
    public var columns: Set<Int> = []
    public var elements: Set<Grid.Element> = []

    public init(rows: Set<Int> = [], columns: Set<Int> = [], elements: Set<Grid.Element> = []) {
      self.rows = rows
      self.columns = columns
      self.elements = elements
    }

    func contains(_ element: Grid.Element) -> Bool {
      !isEmpty && (rows.contains(element.row) || columns.contains(element.column) || elements.contains(element))
    }

    var isEmpty: Bool { rows.isEmpty && columns.isEmpty && elements.isEmpty }
  }

  func isHidden(_ element: Grid.Element) -> Bool {
    !hidden.isEmpty && hidden[element.row * grid.columns + element.column]
  }

  /// What there is to know about the numbers that take part.
  var range: NumberRange { hidden.isEmpty ? grid.range : NumberRange(visibleNumbers) }

  /// The numbers that take part.
  var visibleNumbers: [Float] {
    if hidden.isEmpty { return grid.numbers }
    return zip(grid.numbers, hidden).compactMap { $1 ? nil : $0 }
  }

  /// Of the numbers that take part.
  func sum(ofRow row: Int) -> Float {
    wholeSums?.rows[row] ?? sum((0..<grid.columns).lazy.map { Grid.Element(row: row, column: $0) })
  }

  /// Of the numbers that take part.
  func sum(ofColumn column: Int) -> Float {
    wholeSums?.columns[column] ?? sum((0..<grid.rows).lazy.map { Grid.Element(row: $0, column: column) })
  }

  private func sum(_ elements: some Sequence<Grid.Element>) -> Float {
    Float(elements.reduce(0.0) { isHidden($1) ? $0 : $0 + Double(grid[$1]) })
  }
}
