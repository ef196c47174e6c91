extension Bars {
  /// The smallest size in which a bar can be seen.
  public func minimumSize(theme: Theme) -> Size {
    Size(columns: 24, rows: (title.isEmpty ? 0 : 1) + (isStacked ? 1 : 0) + 2)
  }

  /// The size that the bars take of a space.
  public func size(in space: Size, theme: Theme) -> Size {
    guard let layout = layout(in: Area(Size(columns: space.columns, rows: .max / 2)), theme: theme) else {
      return space
    }
    let rows = layout.lines.count + (title.isEmpty ? 0 : 1) + (isStacked ? 1 : 0)
    return Size(columns: min(space.columns, 72), rows: min(space.rows, rows))
  }
}

extension Frame {
  /// Draws bars with their labels and numbers.
  public mutating func draw(_ bars: Bars, in area: Area, theme: Theme) {
    let area = area.intersection(self.area)
    guard bars.barCount > 0 else {
      draw(theme.wording.empty, in: area.line(0), .dim, theme: theme)
      return
    }
    guard let layout = bars.layout(in: area, theme: theme) else {
      drawNote(tooSmallFor: bars.minimumSize(theme: theme), in: area, theme)
      return
    }
    let painter = BarsPainter(bars: bars, layout: layout, theme: theme)
    painter.draw(on: &self)
  }
}

struct BarsPainter {
  let bars: Bars
  let layout: BarsLayout
  let theme: Theme

  func draw(on frame: inout Frame) {
    if !bars.title.isEmpty {
      frame.draw(bars.title, in: layout.area.line(0), .strong, theme: theme)
    }
    for number in layout.window {
      let row = layout.top + number - layout.window.lowerBound
      switch layout.lines[number] {
      case .group(let group):
        frame.draw(
          theme.spelled(bars.groups[group].name), at: Point(column: layout.area.left, row: row), theme.style(.axis),
          in: layout.area)
      case .bar(let element): drawBar(element, on: &frame, row)
      case .stack(let index): drawStack(index, on: &frame, row)
      }
    }
    drawFooter(on: &frame)
  }

  private func drawBar(_ element: Grid.Element, on frame: inout Frame, _ row: Int) {
    let number = bars.groups[element.row].numbers[element.column]
    drawLabel(element.column, isChosen: bars.cursor == element, on: &frame, row)
    var style = theme.style(ofSeries: bars.groups.count > 1 ? element.row : 0)
    if bars.cursor == element { style.attributes.insert(.bold) }
    if number.isFinite { fill(to: number, style, on: &frame, row) }
    drawZero(on: &frame, row)
    drawNumber(number, isChosen: bars.cursor == element, on: &frame, row)
  }

  /// Parts above zero to the right and those below to the left, each behind the last on its side.
  private func drawStack(_ index: Int, on frame: inout Frame, _ row: Int) {
    drawLabel(index, isChosen: bars.cursor?.column == index, on: &frame, row)
    var (above, below) = (0.0, 0.0)
    for (part, number) in bars.parts(index).enumerated() where number.isFinite {
      let start = number < 0 ? below : above
      let end = start + Double(number)
      fill(from: start, to: end, part: part, on: &frame, row)
      if number < 0 { below = end } else { above = end }
    }
    drawZero(on: &frame, row)
    drawNumber(bars.total(index), isChosen: bars.cursor?.column == index, on: &frame, row)
  }

  private func drawLabel(_ index: Int, isChosen: Bool, on frame: inout Frame, _ row: Int) {
    let line = Area(column: layout.area.left, row: row, columns: layout.labelWidth + 1, rows: 1)
    let style = theme.style(isChosen ? .lit : .axis)
    if isChosen { frame.draw(String(theme.glyphs.rowMark), at: line.origin, style.withoutLine, in: layout.area) }
    frame.draw(
      bars.label(index, theme), in: line.inset(left: 1), style, alignment: .right, ellipsis: theme.glyphs.ellipsis)
  }

  private func drawNumber(_ number: Float, isChosen: Bool, on frame: inout Frame, _ row: Int) {
    let text = layout.notation.text(for: number, glyphs: theme.glyphs)
    let line = Area(column: layout.bars.right + 1, row: row, columns: layout.numberWidth, rows: 1)
    let style = !number.isFinite ? theme.style(.irregular) : theme.style(isChosen ? .strong : .text)
    frame.draw(text, in: line.intersection(layout.area), style, alignment: .right)
  }

  private func drawZero(on frame: inout Frame, _ row: Int) {
    guard layout.low < 0, layout.high > 0 else { return }
    let point = Point(column: layout.bars.left + Int(layout.column(of: 0).rounded()), row: row)
    guard point.column < layout.bars.right, frame[point].glyph == " " else { return }
    frame.draw(String(theme.glyphs.vertical), at: point, theme.style(.rule), in: layout.area)
  }
}
