extension Heatmap {
  /// Where everything stands in an area; `nil` if there is no room for even one element and the colour bar.
  public func layout(in area: Area, theme: Theme) -> HeatmapLayout? {
    guard !grid.isEmpty else { return nil }
    let fitting = HeatmapFitting(heatmap: self, area: area, theme: theme, measures: HeatmapMeasures(self, theme))
    switch view {
    case .numbers: return fitting.numbers() ?? fitting.pixels()
    case .pixels: return fitting.pixels()
    case .automatic:
      if let numbers = fitting.numbers(), numbers.showsAll(of: grid) { return numbers }
      return fitting.pixels()
    }
  }

  /// The size that this heatmap takes of a space.
  public func size(in space: Size, theme: Theme) -> Size {
    guard let layout = layout(in: Area(space), theme: theme) else { return space }
    let bar = ColorBar(self, layout, theme).width + layout.margin
    let title = displayWidth(of: theme.spelled(title))
    let sums = missingSums(in: layout, theme).map { displayWidth(of: $0) + 1 } ?? 0
    return Size(
      columns: min(space.columns, max(layout.used.columns, bar, title, sums)), rows: min(space.rows, layout.used.rows))
  }
}

extension HeatmapLayout {
  func showsAll(of grid: Grid) -> Bool {
    rows.count * block.rows >= grid.rows && columns.count * block.columns >= grid.columns
  }
}

/// Finds the layout in an area.
struct HeatmapFitting {
  let heatmap: Heatmap
  let area: Area
  let theme: Theme
  let measures: HeatmapMeasures

  var grid: Grid { heatmap.grid }

  /// Numbers as wide as labels and room allow; what does not fit is scrolled out of view.
  func numbers() -> HeatmapLayout? {
    let sums = heatmap.sums.ofRows ? measures.sumWidth : 0
    let widest = max(measures.numberWidth, measures.columnSumWidth)
    let tight = widest + 1
    let comfortable = max(widest, min(measures.columnLabelWidth, widestLabel)) + 2
    let labels = labelWidth(
      beside: measures.numberWidth + 2, leaving: grid.columns * comfortable + (sums > 0 ? sums + 2 : 0))
    let room = area.size.columns - labels - 2 - (sums > 0 ? sums + 2 : 0)
    let width = min(max(room / max(1, grid.columns), tight), comfortable)
    let isRoomy = width >= measures.numberWidth + 2
    let unit = HeatmapLayout.Unit.number(width: width, isRoomy: isRoomy)
    return layout(unit, room: room - (isRoomy ? 0 : 1), labels: labels, sums: sums)
  }

  /// Elements as large as they fit; what does not fit even at the smallest size is reduced. Two rows share a line only
  /// where not all of them have room, or none has a name.
  func pixels() -> HeatmapLayout? {
    if let named = namedPixels(), named.showsAll(of: grid) { return named }
    if let large = pixels(.block(width: 2)), large.showsAll(of: grid) { return large }
    let thin = HeatmapLayout.Unit.block(width: 1)
    if !heatmap.rowLabels.isEmpty, let named = pixels(thin, isReduced: true), named.block.rows == 1 { return named }
    let canHalve = theme.sequential.isColored && !theme.glyphs.isASCII
    return pixels(canHalve ? .half : thin, isReduced: true)
  }

  /// Elements so wide that each column has its name above it, or as much of it as there is room for.
  private func namedPixels() -> HeatmapLayout? {
    guard heatmap.namesColumns, heatmap.columnLabels.count >= grid.columns else { return nil }
    let labels = labelWidth(beside: 1, leaving: grid.columns * HeatmapLayout.Unit.leastNamed)
    let room = (area.size.columns - labels - 2) / max(1, grid.columns)
    guard room >= HeatmapLayout.Unit.leastNamed else { return nil }
    let wanted = max(min(measures.columnLabelWidth, widestLabel) + 1, HeatmapLayout.Unit.leastNamed)
    return pixels(.block(width: min(room, wanted)))
  }

  /// Where each row has a line of its own, its sum stands at the right.
  private func pixels(_ unit: HeatmapLayout.Unit, isReduced: Bool = false) -> HeatmapLayout? {
    guard heatmap.sums.ofRows, unit.rowsOnLine == 1, let withSums = pixels(unit, measures.sumWidth, isReduced),
      withSums.block.rows == 1
    else { return pixels(unit, 0, isReduced) }
    return withSums
  }

  private func pixels(_ unit: HeatmapLayout.Unit, _ sums: Int, _ isReduced: Bool) -> HeatmapLayout? {
    let taken = sums > 0 ? sums + 2 : 0
    let labels = labelWidth(beside: 1, leaving: grid.columns * unit.width + taken)
    return layout(
      unit, room: area.size.columns - labels - 2 - taken, labels: labels, sums: sums, isReduced: isReduced)
  }

  /// First without the line that says what is left out, then with it if something is.
  private func layout(
    _ unit: HeatmapLayout.Unit, room: Int, labels: Int, sums: Int = 0, isReduced: Bool = false
  ) -> HeatmapLayout? {
    for saysPart in [false, true] {
      let (parts, axes) = parts(around: unit, saysPart: saysPart)
      let capacity = Size(columns: room / unit.width, rows: (area.size.rows - parts.count) * unit.rowsOnLine)
      guard capacity.columns > 0, capacity.rows > 0 else { return nil }
      let block = isReduced ? smallestBlock(within: capacity) : Size(columns: 1, rows: 1)
      let all = Size(columns: quotient(grid.columns, block.columns), rows: quotient(grid.rows, block.rows))
      let shown = Size(columns: min(all.columns, capacity.columns), rows: min(all.rows, capacity.rows))
      let isAll = shown == Size(columns: grid.columns, rows: grid.rows) && heatmap.extent.isWhole
      let lacksSums = heatmap.sums.ofRows && sums == 0 || heatmap.sums.ofColumns && !unit.isNumber
      guard saysPart || isAll && !lacksSums else { continue }
      let cursor = heatmap.cursor
      return HeatmapLayout(
        area: area, unit: unit, block: block,
        rows: window(shown.rows, of: all.rows, from: heatmap.origin.row, with: cursor.map { $0.row / block.rows }),
        columns: window(
          shown.columns, of: all.columns, from: heatmap.origin.column, with: cursor.map { $0.column / block.columns }),
        labelWidth: labels, notation: measures.notation, numberWidth: measures.numberWidth, sumWidth: sums,
        lines: stacked(parts, elementLines: unit.lines(for: shown.rows)), axesBesideBar: axes)
    }
    return nil
  }

  /// The smallest block of elements so that one spot for each fits.
  private func smallestBlock(within capacity: Size) -> Size {
    Size(columns: quotient(grid.columns, capacity.columns), rows: quotient(grid.rows, capacity.rows))
      .keepingShape(of: Size(columns: grid.columns, rows: grid.rows))
  }

  /// Row labels get at most a quarter of the width and what all elements leave, and never the room of the first.
  private func labelWidth(beside element: Int, leaving elements: Int) -> Int {
    let columns = area.size.columns
    return max(0, min(measures.rowLabelWidth, max(4, columns / 4, columns - elements - 2), columns - element - 2))
  }

  /// The part of a longer list that is in view: from where it was, moved so far that the cursor is in it.
  private func window(_ count: Int, of all: Int, from first: Int, with cursor: Int?) -> Range<Int> {
    var first = min(max(0, first), all - count)
    if let cursor, (0..<all).contains(cursor) { first = min(max(first, cursor - count + 1), cursor) }
    return first..<first + count
  }
}

extension Size {
  /// The size of a block of elements that stand for one: the same in both directions for a square matrix, so that its
  /// diagonal is one, and for any other where that costs less than half of its detail.
  public func keepingShape(of matrix: Size) -> Size {
    let (least, most) = (min(columns, rows), max(columns, rows))
    return matrix.columns == matrix.rows || most < 2 * least ? Size(columns: most, rows: most) : self
  }
}

// A column is not made wider than this for its label.
private let widestLabel = 9

/// How many parts of a size there are, the last one perhaps smaller.
private func quotient(_ whole: Int, _ part: Int) -> Int { (whole + part - 1) / part }
