import Canvas
import Lessons
import Matrices

extension ExhibitView {
  func heatmap(_ options: HeatmapOptions) -> Heatmap {
    let grid = exhibit.subject.map { session.grid(of: $0) } ?? matrix.grid
    var heatmap = Self.heatmap(of: grid, options, axes: axes)
    heatmap.title = isTransposed ? transposedTitle : title
    heatmap.limits = limits(options)
    heatmap.isLogarithmic = display.isLogarithmic ?? options.isLogarithmic
    heatmap.view = view(options)
    if let mask = options.mask { heatmap.hidden = trace.value(mask).elements.map { $0 == 0 } }
    heatmap.cursor = cursor.map(Grid.Element.init)
    // The bar belongs to what explains the number: it follows where the cursor comes to rest.
    if cursor != nil { heatmap.elementOnBar = (session.inspection?.explained.element).map(Grid.Element.init) }
    heatmap.lit = Heatmap.Lit(elements: Set(lit.map(Grid.Element.init)))
    guard isTransposed else { return heatmap }
    return heatmap.transposed(exhibit.subject.map { session.grid(of: $0, isTurned: true) } ?? grid.transposed)
  }

  /// A matrix as its lesson wants it drawn, before anybody has touched it.
  static func heatmap(of grid: Grid, _ options: HeatmapOptions, axes: Axes) -> Heatmap {
    var heatmap = Heatmap(grid)
    heatmap.rowLabels = options.rowLabels.isEmpty ? axes.rows.labels : options.rowLabels
    heatmap.columnLabels = options.columnLabels.isEmpty ? axes.columns.labels : options.columnLabels
    heatmap.rowAxis = options.rowAxis.isEmpty ? axes.rows.name : options.rowAxis
    heatmap.columnAxis = options.columnAxis.isEmpty ? axes.columns.name : options.columnAxis
    heatmap.namesColumns = options.namesColumns
    if let centre = options.centre { heatmap.tint = .diverging(centre: centre) }
    heatmap.sums = Heatmap.Sums(ofRows: options.sums.rows, ofColumns: options.sums.columns)
    heatmap.notation = options.digits.map { .fixed(digits: $0) }
    heatmap.marked = Set(options.marked.map(Grid.Element.init))
    return heatmap
  }

  /// The heatmap of a lesson in a few rows, for the browser.
  static func thumbnail(of exhibit: Exhibit, in trace: Trace) -> Heatmap? {
    guard case .heatmap(let options) = exhibit.picture, let subject = exhibit.subject else { return nil }
    var heatmap = heatmap(of: trace.value(subject).grid, options, axes: Axes())
    (heatmap.rowLabels, heatmap.columnLabels, heatmap.rowAxis, heatmap.columnAxis) = ([], [], "", "")
    heatmap.limits = options.limits
    heatmap.view = .pixels
    return heatmap
  }

  private func view(_ options: HeatmapOptions) -> Heatmap.View {
    switch display.view ?? options.view {
    case .automatic: .automatic
    case .numbers: .numbers
    case .pixels: .pixels
    }
  }

  /// The ends of the colour scale: the lesson's, those of all pictures that share it, or this picture's own.
  private func limits(_ options: HeatmapOptions) -> ClosedRange<Float>? {
    if let limits = options.limits { return limits }
    let isShared = !(display.ownScale ?? options.scaleGroup.isEmpty)
    guard isShared else { return nil }
    let group = session.pictures.compactMap { other -> Traced? in
      guard case .heatmap(let others) = other.picture else { return nil }
      // A scale that is shared on the learner's wish alone is shared with all.
      return options.scaleGroup.isEmpty || others.scaleGroup == options.scaleGroup ? other.subject : nil
    }
    let all = group.compactMap { session.grid(of: $0).limits }
    guard let low = all.map(\.lowerBound).min(), let high = all.map(\.upperBound).max() else { return nil }
    return low...high
  }
}

extension Heatmap {
  /// Rows as columns.
  /// - Parameter grid: its own, turned like that.
  fileprivate func transposed(_ grid: Grid) -> Heatmap {
    var turned = self
    turned.grid = grid
    (turned.rowLabels, turned.columnLabels) = (columnLabels, rowLabels)
    (turned.rowAxis, turned.columnAxis) = (columnAxis, rowAxis)
    turned.sums = Sums(ofRows: sums.ofColumns, ofColumns: sums.ofRows)
    if !hidden.isEmpty {
      turned.hidden = (0..<grid.rows).flatMap { row in (0..<grid.columns).map { hidden[$0 * grid.rows + row] } }
    }
    turned.marked = Set(marked.map(\.transposed))
    turned.lit = Lit(rows: lit.columns, columns: lit.rows, elements: Set(lit.elements.map(\.transposed)))
    turned.cursor = cursor?.transposed
    turned.elementOnBar = elementOnBar?.transposed
    return turned
  }
}

extension Grid {
  /// Rows as columns.
  var transposed: Grid {
    Grid(
      rows: columns, columns: rows,
      numbers: (0..<columns).flatMap { column in (0..<rows).map { self[$0, column] } })
  }
}

extension Grid.Element {
  init(_ element: Element) { self.init(row: element.row, column: element.column) }

  fileprivate var transposed: Grid.Element { Grid.Element(row: column, column: row) }
}
