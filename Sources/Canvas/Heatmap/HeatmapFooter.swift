extension HeatmapPainter {
  /// Draws what stands below the elements: the axes, the colour bar, the element under the cursor, and what is not shown.
  func drawFooter(on frame: inout Frame) {
    if let line = layout.line(.axes) {
      let room = line.inset(left: 1)
      let axes = [heatmap.axes(theme), heatmap.shortAxes(theme)]
      frame.draw(axes.first { displayWidth(of: $0) <= room.size.columns } ?? axes[1], in: room, .dim, theme: theme)
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
    if let readout = heatmap.readout { return theme.spelled(readout) }
    let row = heatmap.rowLabel(extent.rows.lowerBound + element.row * extent.block.rows, theme)
    let column = heatmap.columnLabel(extent.columns.lowerBound + element.column * extent.block.columns, theme)
    let number = heatmap.isHidden(element) ? theme.wording.hidden : brief(grid[element], glyphs: glyphs)
    return "[\(row), \(column)] = \(number)"
  }

  /// What is not shown: in full, and in short where there is little room.
  private var notes: [String] {
    guard let sums = heatmap.missingSums(in: layout, theme) else { return notesOfPart }
    return notesOfPart.map { $0.isEmpty ? sums : "\($0)\(theme.wording.listed)\(sums)" } + [sums]
  }

  private var notesOfPart: [String] {
    if block == Size(columns: 1, rows: 1) { return partNotes }
    let parts = partNotes
    return parts[0].isEmpty ? reductionNotes : zip(parts, reductionNotes.reversed()).map { "\($0), \($1)" } + parts
  }

  /// Which part of the whole is in view.
  private var partNotes: [String] {
    let (rows, columns) = (wholeRows(layout.rows), wholeColumns(layout.columns))
    let whole = extent.whole
    return theme.wording.part(
      rows: rows.count == whole.rows ? nil : rows.lowerBound...max(rows.lowerBound, rows.upperBound - 1),
      of: whole.rows,
      columns: columns.count == whole.columns
        ? nil : columns.lowerBound...max(columns.lowerBound, columns.upperBound - 1), of: whole.columns
    ).map(theme.spelled)
  }

  private var reductionNotes: [String] {
    func shape(_ rows: Int, _ columns: Int) -> String { "\(rows)\(glyphs.times)\(columns)" }
    return theme.wording.reduced(
      from: shape(extent.whole.rows, extent.whole.columns), to: shape(layout.rows.count, layout.columns.count),
      block: shape(block.rows, block.columns), by: heatmap.reduction)
  }
}

extension Heatmap {
  /// Which sums were asked for and have no room; `nil` where none is missing.
  func missingSums(in layout: HeatmapLayout, _ theme: Theme) -> String? {
    let rows = sums.ofRows && layout.sumWidth == 0
    let columns = sums.ofColumns && layout.line(.sums) == nil
    return rows || columns ? theme.spelled(theme.wording.noRoomForSums(ofRows: rows, ofColumns: columns)) : nil
  }
}
