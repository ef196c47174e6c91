import Canvas
import MatrixFiles

/// A matrix of somebody's own, and how it is to be drawn. Only what is shown of it is ever read into memory.
public struct MatrixPicture: Sendable {
  public var plane: NumberPlane
  public var title = ""
  /// Empty: the row numbers, from 0. The same for columns.
  public var rowLabels: [String] = []
  public var columnLabels: [String] = []
  public var rowAxis = ""
  public var columnAxis = ""
  public var mask = PlaneMask.none
  public var scale = Scale()
  public var view = Heatmap.View.automatic
  public var sums = Heatmap.Sums()

  public init(_ plane: NumberPlane) {
    self.plane = plane
  }

  /// How numbers become colours.
  public struct Scale: Hashable, Sendable {
    /// The ends; `nil`: what the numbers say.
    public var low: Float?
    public var high: Float?
    /// A diverging map around this number.
    public var centre: Float?
    public var isLogarithmic = false
    /// The ends leave out the outermost fiftieth on each side.
    public var isRobust = false

    public init() {}

    /// Both ends, where one of them and the centre say what the other is, or both are given.
    var ends: ClosedRange<Float>? {
      guard let start = low ?? mirrored(high), let end = high ?? mirrored(low) else { return nil }
      return min(start, end)...max(start, end)
    }

    /// As far on the other side of the centre.
    private func mirrored(_ end: Float?) -> Float? {
      guard let end, let centre, (2 * centre - end).isFinite else { return nil }
      return 2 * centre - end
    }
  }

  /// Rows as columns.
  public var transposed: MatrixPicture {
    var turned = self
    turned.plane = plane.transposed
    turned.mask = mask.transposed
    (turned.rowLabels, turned.columnLabels) = (columnLabels, rowLabels)
    (turned.rowAxis, turned.columnAxis) = (columnAxis, rowAxis)
    turned.sums = .init(ofRows: sums.ofColumns, ofColumns: sums.ofRows)
    return turned
  }
}

extension MatrixPicture {
  /// From so many elements on, only what fits on the screen is taken out of the file.
  static let large = 1 << 16

  /// The ends of the colour scale; `nil` where no number is finite.
  /// - Parameter found: the smallest and the largest number, where they are known.
  public func limits(_ found: ClosedRange<Float>? = nil) -> ClosedRange<Float>? {
    if let ends = scale.ends { return ends }
    let whole = Size(columns: plane.columns, rows: plane.rows)
    guard
      let own = scale.isRobust
        ? plane.quantiles(beyond: 0.02, mask: mask)
        : found ?? plane.survey(rows: 0..<plane.rows, columns: 0..<plane.columns, block: whole.block, mask: mask).limits
    else { return nil }
    let (low, high) = (scale.low ?? own.lowerBound, scale.high ?? own.upperBound)
    return min(low, high)...max(low, high)
  }

  /// The picture for a room, in which it takes as much as it needs.
  public func heatmap(in room: Size, theme: Theme) -> Heatmap {
    if view == .numbers { return whole(plane.corner(rows: room.rows, columns: room.columns)) }
    guard plane.count > Self.large else { return whole(plane) }
    let capacity = capacity(in: room, theme: theme)
    let part = Excerpt(
      rows: 0..<plane.rows, columns: 0..<plane.columns, block: block(of: plane.rows, plane.columns, in: capacity),
      whole: Size(columns: plane.columns, rows: plane.rows))
    return heatmap(of: part)
  }

  /// A part of the matrix, or a number for each block.
  func heatmap(of part: Excerpt, limits: ClosedRange<Float>? = nil) -> Heatmap {
    let survey = plane.survey(
      rows: part.rows, columns: part.columns, block: (part.block.rows, part.block.columns), mask: mask)
    var heatmap = dressed(Grid(rows: survey.rows, columns: survey.columns, numbers: survey.numbers))
    heatmap.hidden = survey.hidden
    heatmap.excerpt = part
    let isWhole = part.rows.count == plane.rows && part.columns.count == plane.columns
    heatmap.limits = limits ?? self.limits(isWhole ? survey.limits : nil)
    heatmap.view = view == .numbers ? .numbers : .pixels
    return heatmap
  }

  /// All numbers at once, or the corner that is in view.
  private func whole(_ part: NumberPlane) -> Heatmap {
    let matrix = part.matrix
    var heatmap = dressed(Grid(rows: matrix.rows, columns: matrix.columns, numbers: matrix.elements))
    if case .none = mask {
    } else {
      heatmap.hidden = (0..<part.rows).flatMap { row in (0..<part.columns).map { mask.hides(row, $0) } }
    }
    if part.count < plane.count {
      heatmap.excerpt = Excerpt(
        rows: 0..<part.rows, columns: 0..<part.columns, block: Size(columns: 1, rows: 1),
        whole: Size(columns: plane.columns, rows: plane.rows))
      if sums != .init() { heatmap.wholeSums = wholeSums(rows: part.rows, columns: part.columns) }
    }
    if scale.low != nil || scale.high != nil || scale.isRobust { heatmap.limits = limits() }
    return heatmap
  }

  /// The sums of whole rows and columns, for those in the corner that is shown.
  private func wholeSums(rows: Int, columns: Int) -> Heatmap.WholeSums {
    Heatmap.WholeSums(
      rows: plane.rowSums(0..<rows, mask: mask), columns: plane.columnSums(0..<columns, mask: mask))
  }

  private func dressed(_ grid: Grid) -> Heatmap {
    var heatmap = Heatmap(grid)
    heatmap.title = title
    (heatmap.rowLabels, heatmap.columnLabels) = (rowLabels, columnLabels)
    (heatmap.rowAxis, heatmap.columnAxis) = (rowAxis, columnAxis)
    if let centre = scale.centre { heatmap.tint = .diverging(centre: centre) }
    heatmap.isLogarithmic = scale.isLogarithmic
    heatmap.view = view
    heatmap.sums = sums
    return heatmap
  }

  /// How many spots of colour there is room for beside labels and bar.
  func capacity(in room: Size, theme: Theme, hasReadout: Bool = false) -> Size {
    let digits = String(max(plane.rows, 1) - 1).utf8.count
    let widest = rowLabels.map { displayWidth(of: theme.spelled($0)) }.max() ?? 0
    let labels = max(0, min(max(digits, widest), max(4, room.columns / 4), room.columns - 3))
    let lines = (title.isEmpty ? 0 : 1) + (rowAxis.isEmpty && columnAxis.isEmpty ? 0 : 1) + (hasReadout ? 1 : 0) + 3
    let canHalve = theme.sequential.isColored && !theme.glyphs.isASCII
    return Size(
      columns: max(1, room.columns - labels - 2), rows: max(1, (room.rows - lines) * (canHalve ? 2 : 1)))
  }

  /// The smallest block with which that many elements fit.
  func block(of rows: Int, _ columns: Int, in capacity: Size) -> Size {
    Size(
      columns: max(1, (columns + capacity.columns - 1) / capacity.columns),
      rows: max(1, (rows + capacity.rows - 1) / capacity.rows)
    ).keepingShape(of: Size(columns: plane.columns, rows: plane.rows))
  }
}

extension Size {
  fileprivate var block: (rows: Int, columns: Int) { (max(1, rows), max(1, columns)) }
}

extension [MatrixPicture] {
  /// The ends of a colour scale for all: pictures that stand beside each other are compared by their colours.
  var sharedLimits: ClosedRange<Float>? {
    let all = compactMap { $0.limits() }
    guard let low = all.map(\.lowerBound).min(), let high = all.map(\.upperBound).max() else { return nil }
    return low...high
  }

  /// The same pictures on one colour scale, unless so much would have to be read for it that somebody had to wait.
  public var onOneScale: [MatrixPicture] {
    guard count > 1, reduce(0, { $0 + $1.plane.count }) <= 1 << 24, let shared = sharedLimits else { return self }
    return map { picture in
      var picture = picture
      (picture.scale.low, picture.scale.high) = (shared.lowerBound, shared.upperBound)
      return picture
    }
  }
}
