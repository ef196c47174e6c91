extension Frame {
  /// Draws curves with their axes and a legend.
  public mutating func draw(_ curves: Curves, in area: Area, theme: Theme) {
    let area = area.intersection(self.area)
    let needed = curves.minimumSize(theme: theme)
    guard area.size.columns >= needed.columns, area.size.rows >= needed.rows else {
      drawNote(tooSmallFor: needed, in: area, theme)
      return
    }
    CurvesPainter(curves, area, theme).draw(on: &self)
  }
}

/// Draws the parts of one plot.
private struct CurvesPainter {
  let curves: Curves
  let theme: Theme
  let area: Area
  let x: Ruler
  let y: Ruler
  let legend: [StyledText]
  /// The part of the area that the curves themselves take.
  let plot: Area
  let yTicks: [(label: String, number: Float)]

  init(_ curves: Curves, _ area: Area, _ theme: Theme) {
    self.curves = curves
    self.theme = theme
    self.area = area
    x = Ruler(curves.xAxis, curves.series.lazy.flatMap(\.x))
    let above = curves.linesAbove
    let room = area.size.rows - above - 2
    legend = Array(curves.legend(width: area.size.columns, theme).prefix(max(0, room - 3)))
    let rows = room - legend.count
    y = Ruler(curves.yAxis, curves.series.lazy.flatMap(\.y)).keeping(to: rows)
    let ticks = labelled(y.ticks(inRows: rows))
    yTicks = ticks
    let labels = min(ticks.map { displayWidth(of: $0.label) }.max() ?? 0, area.size.columns / 3)
    plot = Area(
      column: area.left + labels + 1, row: area.top + above, columns: area.size.columns - labels - 2, rows: rows)
  }

  func draw(on frame: inout Frame) {
    var line = area.top
    if !curves.title.isEmpty {
      frame.draw(curves.title, in: area.line(0), .strong, theme: theme)
      line += 1
    }
    if !curves.yAxis.name.isEmpty {
      frame.draw(
        theme.spelled(curves.yAxis.name), at: Point(column: plot.left, row: line), theme.style(.dim), in: area)
    }
    drawZeroAndMarker(on: &frame)
    drawCurves(on: &frame)
    drawVerticalAxis(on: &frame)
    drawHorizontalAxis(on: &frame)
    for (number, text) in legend.enumerated() {
      frame.draw(text, at: Point(column: area.left, row: plot.bottom + 2 + number), in: area)
    }
  }

  /// The columns right of the axis.
  private var inner: Area { plot.inset(left: 1) }

  private func column(of number: Float) -> Int? {
    guard let place = x.place(of: number), place >= 0, place <= 1 else { return nil }
    return inner.left + Int((place * Double(inner.size.columns - 1)).rounded())
  }

  private func row(of number: Float) -> Int? {
    guard let place = y.place(of: number), place >= 0, place <= 1 else { return nil }
    return inner.top + Int(((1 - place) * Double(inner.size.rows - 1)).rounded())
  }
}

extension CurvesPainter {
  private func drawZeroAndMarker(on frame: inout Frame) {
    if y.low < 0, y.high > 0, let row = row(of: 0) {
      let line = Area(column: inner.left, row: row, columns: inner.size.columns, rows: 1)
      frame.fill(line, with: theme.glyphs.zeroLine, theme.style(.rule))
    }
    if let marker = curves.marker, let column = column(of: marker) {
      let line = Area(column: column, row: inner.top, columns: 1, rows: inner.size.rows)
      frame.fill(line, with: theme.glyphs.markerLine, theme.style(.accent))
    }
  }

  private func drawCurves(on frame: inout Frame) {
    let isBraille = curves.isBraille(theme)
    var grid = DotGrid(inner.size, isBraille: isBraille)
    let order = curves.series.indices.filter { $0 != curves.selected } + (curves.selected.map { [$0] } ?? [])
    for index in order where curves.series.indices.contains(index) { trace(index, in: &grid) }
    for index in grid.dots.indices where grid.dots[index] != 0 {
      let owner = grid.owners[index]
      var style = theme.style(ofSeries: owner)
      if owner == curves.selected { style.attributes.insert(.bold) }
      let point = Point(column: inner.left + index % grid.size.columns, row: inner.top + index / grid.size.columns)
      let glyph = isBraille ? brailleCharacter(grid.dots[index]) : seriesGlyph(owner)
      frame.put(glyph, 1, at: point, style, in: area)
    }
  }

  private func trace(_ index: Int, in grid: inout DotGrid) {
    var last: (x: Double, y: Double)?
    for (x, y) in zip(curves.series[index].x, curves.series[index].y) {
      guard let placeX = self.x.place(of: x), let placeY = self.y.place(of: y) else {
        last = nil
        continue
      }
      let point = (x: placeX, y: placeY)
      grid.line(from: last ?? point, to: point, owner: index)
      last = point
    }
  }

  private func drawVerticalAxis(on frame: inout Frame) {
    let line = Area(column: plot.left, row: plot.top, columns: 1, rows: plot.size.rows)
    frame.fill(line, with: theme.glyphs.vertical, theme.style(.rule))
    for tick in yTicks {
      guard let row = row(of: tick.number) else { continue }
      frame.draw(String(theme.glyphs.tickLeft), at: Point(column: plot.left, row: row), theme.style(.rule), in: area)
      let label = Area(column: area.left, row: row, columns: plot.left - area.left, rows: 1)
      frame.draw(tick.label, in: label, .axis, alignment: .right, theme: theme)
    }
  }

  private func drawHorizontalAxis(on frame: inout Frame) {
    let glyphs = theme.glyphs
    let line = Area(column: plot.left, row: plot.bottom, columns: plot.size.columns, rows: 1)
    frame.fill(line, with: glyphs.horizontal, theme.style(.rule))
    frame.draw(String(glyphs.bottomLeft), at: line.origin, theme.style(.rule), in: area)
    let name = theme.spelled(curves.xAxis.name)
    let nameStart = area.right - displayWidth(of: name)
    frame.draw(name, at: Point(column: nameStart, row: plot.bottom + 1), theme.style(.dim), in: area)
    var free = area.left
    for (label, number) in labelled(x.ticks(atMost: max(2, inner.size.columns / 8))) {
      guard let column = column(of: number) else { continue }
      frame.draw(String(glyphs.tickBelow), at: Point(column: column, row: plot.bottom), theme.style(.rule), in: area)
      let start = max(area.left, column - displayWidth(of: label) / 2)
      guard start >= free, start + displayWidth(of: label) < (name.isEmpty ? area.right + 1 : nameStart) else {
        continue
      }
      free = frame.draw(label, at: Point(column: start, row: plot.bottom + 1), theme.style(.axis), in: area) + 1
    }
  }
}

/// Numbers with so many digits that no two look alike.
private func labelled(_ ticks: [Float]) -> [(label: String, number: Float)] {
  let labels = (3...9).lazy.map { digits in ticks.map { brief($0, significant: digits) } }
    .first { Set($0).count == ticks.count }
  return Array(zip(labels ?? ticks.map { brief($0) }, ticks))
}
