extension HeatmapPainter {
  /// Draws each number in view on its colour.
  func drawNumbers(on frame: inout Frame) {
    for row in layout.rows {
      for column in layout.columns { drawNumber(Grid.Element(row: row, column: column), on: &frame) }
    }
    drawNumberCursor(on: &frame)
  }

  private func drawNumber(_ element: Grid.Element, on frame: inout Frame) {
    guard let place = layout.place(of: element) else { return }
    var (text, style) = look(of: element)
    let isMarked = heatmap.marked.contains(element)
    let isLit = heatmap.lit.contains(element)
    if isMarked || isLit { style.attributes.insert(.bold) }
    frame.fill(place, style)
    let start = start(of: text, in: place)
    let lead = Point(column: start - 1, row: place.top)
    if isMarked {
      frame.draw("*", at: lead, style, in: place)
    } else if isLit {
      frame.draw(String(glyphs.litMark), at: lead, style, in: place)
    } else if !ramp.isColored {
      drawShade(of: element, on: &frame, at: lead, in: place)
    }
    if isLit { style.attributes.insert(.underline) }
    frame.draw(text, at: Point(column: start, row: place.top), style, in: place)
  }

  /// Where there is no colour, a shade stands before the number.
  private func drawShade(of element: Grid.Element, on frame: inout Frame, at point: Point, in place: Area) {
    guard grid[element].isFinite, !heatmap.isHidden(element) else { return }
    let level = level(of: grid[element])
    frame.draw(String(level.sideShade), at: point, level.shadeStyle, in: place)
  }

  private func look(of element: Grid.Element) -> (text: String, style: Style) {
    let number = grid[element]
    if heatmap.isHidden(element) { return (String(glyphs.hiddenMark), theme.style(.hidden)) }
    let text = layout.notation.text(for: number, glyphs: glyphs)
    return (text, number.isFinite ? level(of: number).text : theme.style(.irregular))
  }

  /// Numbers stand at the right, so that their points are below each other.
  private func start(of text: String, in place: Area) -> Int {
    max(place.right - layout.unit.trailing - displayWidth(of: text), place.left + 1)
  }

  /// The element under the cursor stands in brackets, so that it is found without colour too.
  private func drawNumberCursor(on frame: inout Frame) {
    guard let cursor = heatmap.cursor, grid.contains(cursor), let place = layout.place(of: cursor) else { return }
    var (text, style) = look(of: cursor)
    style.attributes.formUnion([.bold, .reverse])
    let start = start(of: text, in: place)
    frame.draw("[\(text)]", at: Point(column: start - 1, row: place.top), style, in: layout.area)
    frame.cursor = Point(column: start, row: place.top)
  }
}
