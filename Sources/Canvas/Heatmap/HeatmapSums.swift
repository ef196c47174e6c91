extension HeatmapPainter {
  /// Draws the sums of rows at the right and those of columns below.
  func drawSums(on frame: inout Frame) {
    if layout.sumWidth > 0 {
      if let line = layout.line(.header) { drawSum(glyphs.sum, on: &frame, line.top) }
      for row in layout.rows {
        let sum = layout.notation.text(for: heatmap.sum(ofRow: row), glyphs: glyphs)
        drawSum(sum, on: &frame, layout.line(ofRow: row))
      }
    }
    if let line = layout.line(.sums) { drawColumnSums(on: &frame, in: line) }
  }

  private func drawSum(_ text: String, on frame: inout Frame, _ line: Int) {
    let place = Area(column: layout.elements.right + 2, row: line, columns: layout.sumWidth, rows: 1)
    frame.draw(text, in: place.intersection(layout.area), .axis, alignment: .right, theme: theme)
  }

  private func drawColumnSums(on frame: inout Frame, in line: Area) {
    frame.draw(glyphs.sum, in: line.labels(layout), .axis, alignment: .right, theme: theme)
    for column in layout.columns {
      let text = layout.notation.text(for: heatmap.sum(ofColumn: column), glyphs: glyphs)
      let place = Area(
        column: layout.start(ofColumn: column), row: line.top, columns: layout.unit.width - layout.unit.trailing,
        rows: 1)
      frame.draw(text, in: place.intersection(layout.area), .axis, alignment: .right, theme: theme)
    }
  }
}
