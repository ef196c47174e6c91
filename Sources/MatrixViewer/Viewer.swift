import Canvas
import Lessons
import MatrixFiles
import Stage

/// A matrix on a screen: which part of it is in view, how large its elements are, and which of them has the cursor.
///
/// A value, like the player: `update` makes the next one from an event, `view` a frame.
public struct Viewer: Sendable {
  /// E.g. one for each head.
  let pictures: [MatrixPicture]
  /// What they are called in each language; where that is not given, as they are.
  let titles: [Language: [String]]
  var theme: Theme
  var language: Language
  public internal(set) var size: Size
  var index = 0
  /// The list of keys is open, and this one is selected.
  package var selectedKey: Int?
  var isTransposed = false
  var isLogarithmic: Bool
  package var isNumbers = false
  /// How many rows and columns share a spot; 1: each element has its own.
  package internal(set) var block: Size
  /// The first row and column in view.
  package var origin = Grid.Element(row: 0, column: 0)
  package var cursor = Grid.Element(row: 0, column: 0)
  /// The ends of the colour scale of the picture, found once.
  var limits: ClosedRange<Float>?
  /// What is in view, taken out of the file when that changes.
  package var heatmap: Heatmap

  /// - Precondition: there is a picture, and it has elements; and of titles as many.
  public init(
    _ pictures: [MatrixPicture], titles: [Language: [String]] = [:], theme: Theme, language: Language, size: Size
  ) {
    self.pictures = pictures
    self.titles = titles
    self.theme = theme
    self.language = language
    self.size = size
    isLogarithmic = pictures[0].scale.isLogarithmic
    block = Size(columns: 1, rows: 1)
    heatmap = Heatmap(Grid(rows: 0, columns: 0, numbers: []))
    // Numbers where they are asked for, or where there is room for all of them.
    let view = pictures[0].view
    if view == .numbers || view == .automatic && plane.count <= MatrixPicture.large {
      findLimits()
      isNumbers = true
      refresh()
      if view == .numbers || capacity.rows >= plane.rows && capacity.columns >= plane.columns { return }
    }
    // All is read for this; what is large, only once.
    showAll()
    limits = heatmap.limits
  }

  var picture: MatrixPicture {
    var picture = pictures[index]
    if let titles = titles[language] { picture.title = titles[index] }
    picture.scale.isLogarithmic = isLogarithmic
    picture.view = isNumbers ? .numbers : .pixels
    picture.sums = .init()
    return isTransposed ? picture.transposed : picture
  }

  package var plane: NumberPlane { picture.plane }

  /// The lines of the screen that belong to the picture: where it has few, all.
  var room: Size { Size(columns: size.columns, rows: hasFooter ? size.rows - 1 : size.rows) }

  var hasFooter: Bool { size.rows >= 6 }

  /// How many spots there is room for.
  var capacity: Size {
    let capacity = picture.capacity(in: room, theme: theme, hasReadout: true)
    guard isNumbers else { return capacity }
    // As wide as the widest number in use, and a line for each row.
    let width = max(7, min(9, heatmap.columnLabels.map { displayWidth(of: $0) }.max() ?? 0) + 2)
    return Size(columns: max(1, capacity.columns / width), rows: max(1, room.rows - 5))
  }

  mutating func findLimits() { limits = picture.limits() }

  /// Everything in view at once.
  mutating func showAll() {
    (isNumbers, isStale) = (false, true)
    block = picture.block(of: plane.rows, plane.columns, in: capacity)
    origin = Grid.Element(row: 0, column: 0)
    refresh()
  }

  /// Brings cursor and origin to where there is something, the cursor into view, and takes out what is in view.
  mutating func refresh() {
    let (rows, columns) = (plane.rows, plane.columns)
    cursor.row = min(max(0, cursor.row), rows - 1)
    cursor.column = min(max(0, cursor.column), columns - 1)
    let capacity = capacity
    origin.row = Self.start(origin.row, cursor.row, block.rows, capacity.rows, of: rows)
    origin.column = Self.start(origin.column, cursor.column, block.columns, capacity.columns, of: columns)
    let part = Excerpt(
      rows: origin.row..<min(rows, origin.row + block.rows * capacity.rows),
      columns: origin.column..<min(columns, origin.column + block.columns * capacity.columns), block: block,
      whole: Size(columns: columns, rows: rows))
    if heatmap.excerpt != part || isStale { heatmap = picture.heatmap(of: part, limits: limits) }
    isStale = false
  }

  /// Something else than the place has changed.
  var isStale = true

  /// The first element in view: a multiple of the block, moved so far that the cursor is in view.
  private static func start(_ first: Int, _ cursor: Int, _ block: Int, _ capacity: Int, of count: Int) -> Int {
    let spots = (count + block - 1) / block
    let spot = cursor / block
    var start = min(max(0, first / block), max(0, spots - capacity))
    start = min(max(start, spot - capacity + 1), spot)
    return start * block
  }
}
