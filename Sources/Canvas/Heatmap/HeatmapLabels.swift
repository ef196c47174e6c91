extension Area {
  /// The part of a line in which a row's label stands, behind its mark.
  func labels(_ layout: HeatmapLayout) -> Area {
    Area(column: layout.area.left + 1, row: top, columns: layout.labelWidth, rows: 1).intersection(layout.area)
  }
}

extension HeatmapPainter {
  /// Draws the title and the labels of rows and columns.
  func drawLabels(on frame: inout Frame) {
    if let line = layout.line(.title) { frame.draw(heatmap.title, in: line, .strong, theme: theme) }
    for row in stride(from: layout.rows.lowerBound, to: layout.rows.upperBound, by: layout.unit.rowsOnLine) {
      drawRowLabel(row, on: &frame)
    }
    guard let line = layout.line(.header) else { return }
    if layout.unit.isNumber || layout.unit.namesColumns {
      drawColumnLabels(on: &frame, in: line)
    } else {
      drawColumnTicks(on: &frame, in: line)
    }
  }

  private func drawRowLabel(_ unit: Int, on frame: inout Frame) {
    let row = unit * layout.block.rows
    let line = Area(
      column: layout.area.left, row: layout.line(ofRow: unit), columns: layout.area.size.columns, rows: 1)
    let rows = row..<min(grid.rows, row + layout.block.rows * layout.unit.rowsOnLine)
    let first = wholeRows(unit..<unit + 1).lowerBound
    let isLit = rows.contains(where: isLit(row:))
    if isLit { frame.draw(String(glyphs.rowMark), at: line.origin, theme.style(.lit).withoutLine, in: layout.area) }
    let isNamed = layout.unit.rowsOnLine * block.rows == 1
    guard isNamed || line.top % linesBetweenTicks == layout.top % linesBetweenTicks else { return }
    let label = isNamed || countsRows ? heatmap.rowLabel(first, theme) : String(first)
    let role = isLit ? roleOfLitName(isPointedAt: rows.contains(where: heatmap.lit.rows.contains)) : .axis
    frame.draw(label, in: line.labels(layout), role, alignment: .right, theme: theme)
  }

  private func drawColumnLabels(on frame: inout Frame, in line: Area) {
    let width = layout.unit.width - layout.unit.trailing
    // The beginning of a word says more than dots.
    let isShort = !layout.unit.isNumber && width <= 4
    for column in layout.columns {
      let isLit = isLit(column: column)
      let label = truncated(
        heatmap.columnLabel(wholeColumns(column..<column + 1).lowerBound, theme), to: width - 1,
        ellipsis: isShort ? "" : glyphs.ellipsis)
      let place = Area(column: layout.start(ofColumn: column), row: line.top, columns: width, rows: 1)
        .intersection(layout.area)
      let role = isLit ? roleOfLitName(isPointedAt: heatmap.lit.columns.contains(column)) : .axis
      frame.draw(label, in: place, theme.style(role), alignment: .right)
      guard isLit else { continue }
      let start = Point(column: place.right - displayWidth(of: label) - 1, row: line.top)
      frame.draw(String(glyphs.columnMark), at: start, theme.style(.lit).withoutLine, in: place)
    }
  }

  /// Column numbers as they are in the whole matrix, as close as there is room for.
  private func drawColumnTicks(on frame: inout Frame, in line: Area) {
    let longestLabel = countsColumns ? heatmap.columnLabels.map(\.utf8.count).max() ?? 0 : 0
    let room = max(String(extent.columns.upperBound).utf8.count, longestLabel) + 1
    let least = (room + layout.unit.width - 1) / layout.unit.width
    let step = tickSteps.first { $0 >= least } ?? least
    for column in layout.columns where column % step == 0 {
      let start = Point(column: layout.start(ofColumn: column), row: line.top)
      let first = wholeColumns(column..<column + 1).lowerBound
      let label = countsColumns ? heatmap.columnLabel(first, theme) : String(first)
      // Half a number would be another one.
      guard start.column + displayWidth(of: label) <= layout.area.right else { continue }
      frame.draw(label, at: start, theme.style(.axis), in: layout.area)
    }
    for column in layout.columns {
      let first = column * layout.block.columns
      let columns = first..<min(grid.columns, first + layout.block.columns)
      guard columns.contains(where: isLit(column:)) else { continue }
      let start = Point(column: layout.start(ofColumn: column), row: line.top)
      frame.draw(String(glyphs.columnMark), at: start, theme.style(.lit).withoutLine, in: layout.area)
    }
  }
}

private let linesBetweenTicks = 4
private let tickSteps = [1, 2, 4, 5, 8, 10, 16, 20, 32, 50, 64, 100]

extension Style {
  /// An underline belongs to the text, not to the space around it.
  var withoutLine: Style {
    var style = self
    style.attributes.remove(.underline)
    return style
  }
}
