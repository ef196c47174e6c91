extension HeatmapPainter {
  /// Draws what stands below the elements: the axes, the colour bar, the element under the cursor, and what is not shown.
  func drawFooter(on frame: inout Frame) {
    if let line = layout.line(.axes) {
      frame.draw(heatmap.axes(theme), in: line.inset(left: 1), .dim, theme: theme)
    }
    if let line = layout.line(.bar) { drawBar(on: &frame, in: line) }
    if let line = layout.line(.readout), let cursor = heatmap.cursor, grid.contains(cursor) {
      frame.draw(readout(of: cursor), in: line.inset(left: 1), .accent, theme: theme)
    }
    if let line = layout.line(.note) {
      let room = line.inset(left: 1)
      let note = notes.first { displayWidth(of: $0) <= room.size.columns } ?? notes[notes.count - 1]
      frame.draw(note, in: room, .dim, theme: theme)
    }
  }

  private func drawBar(on frame: inout Frame, in line: Area) {
    var line = line.inset(left: 1)
    if layout.axesBesideBar.isEmpty {
      line = line.inset(left: max(0, min(layout.margin - 1, line.size.columns - bar.width)))
    } else {
      let end = frame.draw(layout.axesBesideBar, at: line.origin, theme.style(.dim), in: line)
      line = line.inset(left: end - line.left + ColorBar.gap)
    }
    bar.draw(on: &frame, in: line)
  }

  /// The element under the cursor by name: `[sat, cat] = 0.317`.
  private func readout(of element: Grid.Element) -> String {
    let row = heatmap.rowLabel(element.row, theme)
    let column = heatmap.columnLabel(element.column, theme)
    let number = heatmap.isHidden(element) ? theme.wording.hidden : brief(grid[element], glyphs: glyphs)
    return "[\(row), \(column)] = \(number)"
  }

  /// What is not shown: in full, and in short where there is little room.
  private var notes: [String] {
    layout.block == Size(columns: 1, rows: 1) ? partNotes : reductionNotes
  }

  private var partNotes: [String] {
    let rows = layout.rows.count == grid.rows ? nil : layout.rows.lowerBound...layout.rows.upperBound - 1
    let columns = layout.columns.count == grid.columns ? nil : layout.columns.lowerBound...layout.columns.upperBound - 1
    return theme.wording.part(rows: rows, of: grid.rows, columns: columns, of: grid.columns).map(theme.spelled)
  }

  private var reductionNotes: [String] {
    func shape(_ rows: Int, _ columns: Int) -> String { "\(rows)\(glyphs.times)\(columns)" }
    return theme.wording.reduced(
      from: shape(grid.rows, grid.columns), to: shape(layout.rows.count, layout.columns.count),
      block: shape(layout.block.rows, layout.block.columns), by: heatmap.reduction)
  }
}
