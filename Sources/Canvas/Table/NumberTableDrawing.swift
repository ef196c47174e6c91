extension NumberTable {
  /// The smallest size in which a number can be read.
  public func minimumSize(theme: Theme) -> Size { Size(columns: 16, rows: 4) }

  /// The size that the table takes of a space.
  public func size(in space: Size, theme: Theme) -> Size {
    guard let layout = layout(in: Area(space), theme: theme) else { return space }
    return Size(
      columns: min(space.columns, max(layout.used.columns, displayWidth(of: theme.spelled(title)))),
      rows: min(space.rows, layout.used.rows))
  }
}

extension Frame {
  /// Draws a table of numbers.
  public mutating func draw(_ table: NumberTable, in area: Area, theme: Theme) {
    let area = area.intersection(self.area)
    guard !table.grid.isEmpty else {
      draw(theme.wording.empty, in: area.line(0), .dim, theme: theme)
      return
    }
    guard let layout = table.layout(in: area, theme: theme) else {
      drawNote(tooSmallFor: table.minimumSize(theme: theme), in: area, theme)
      return
    }
    NumberTablePainter(table: table, layout: layout, theme: theme).draw(on: &self)
  }
}

private struct NumberTablePainter {
  let table: NumberTable
  let layout: NumberTableLayout
  let theme: Theme

  func draw(on frame: inout Frame) {
    if layout.hasTitle {
      frame.draw(table.title, in: layout.area.line(0), .strong, theme: theme)
    }
    drawHeader(on: &frame)
    for row in layout.rows { drawRow(row, on: &frame) }
    drawCursor(on: &frame)
    guard layout.hasNote else { return }
    frame.draw(
      note, in: layout.area.line(layout.top - layout.area.top + layout.rows.count).inset(left: 1), .dim, theme: theme)
  }

  private func drawHeader(on frame: inout Frame) {
    let rule = Area(
      column: layout.area.left + 1, row: layout.top - 1, columns: layout.used.columns - 1, rows: 1)
    frame.fill(rule.intersection(layout.area), with: theme.glyphs.horizontal, theme.style(.rule))
    for column in layout.columns {
      guard let place = layout.place(of: Grid.Element(row: layout.rows.lowerBound, column: column)) else { continue }
      let line = Area(
        column: place.left + 1, row: layout.top - 2, columns: place.size.columns - 1, rows: 1)
      let isLit = table.cursor?.column == column || table.lit.columns.contains(column)
      frame.draw(table.columnLabel(column, theme), in: line, isLit ? .lit : .axis, alignment: .right, theme: theme)
    }
  }

  private func drawRow(_ row: Int, on frame: inout Frame) {
    let line = Area(
      column: layout.area.left, row: layout.top + row - layout.rows.lowerBound, columns: layout.labelWidth + 1, rows: 1)
    let isLit = table.cursor?.row == row || table.lit.rows.contains(row)
    if isLit {
      frame.draw(String(theme.glyphs.rowMark), at: line.origin, theme.style(.lit).withoutLine, in: layout.area)
    }
    frame.draw(
      table.rowLabel(row, theme), in: line.inset(left: 1), isLit ? .lit : .axis, alignment: .right, theme: theme)
    for column in layout.columns { drawNumber(Grid.Element(row: row, column: column), on: &frame) }
  }

  private func drawNumber(_ element: Grid.Element, on frame: inout Frame) {
    guard let place = layout.place(of: element) else { return }
    let number = table.grid[element]
    let isLit = table.lit.contains(element)
    var style = theme.style(!number.isFinite ? .irregular : isLit ? .lit : .text)
    if table.marked.contains(element) { style = theme.style(.marked) }
    let mark = table.marked.contains(element) ? "*" : isLit ? String(theme.glyphs.litMark) : ""
    frame.draw(mark + text(of: element), in: place.inset(left: 1), style, alignment: .right)
  }

  private func text(of element: Grid.Element) -> String {
    layout.notations[element.column].text(for: table.grid[element], glyphs: theme.glyphs)
  }

  private func drawCursor(on frame: inout Frame) {
    guard let cursor = table.cursor, let place = layout.place(of: cursor) else { return }
    let text = text(of: cursor)
    let start = Point(column: place.right - displayWidth(of: text) - 1, row: place.top)
    frame.draw("[" + text + "]", at: start, theme.style(.cursor), in: layout.area)
    frame.cursor = Point(column: start.column + 1, row: start.row)
  }

  private var note: String {
    let (rows, columns) = (layout.rows, layout.columns)
    let notes = theme.wording.part(
      rows: rows.count == table.grid.rows ? nil : rows.lowerBound...rows.upperBound - 1, of: table.grid.rows,
      columns: columns.count == table.grid.columns ? nil : columns.lowerBound...columns.upperBound - 1,
      of: table.grid.columns)
    let note = notes.first { displayWidth(of: $0) < layout.area.size.columns } ?? notes[notes.count - 1]
    return theme.spelled(note)
  }
}
