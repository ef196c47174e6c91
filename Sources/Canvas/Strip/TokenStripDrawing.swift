extension TokenStrip {
  /// The smallest size in which a word can be read.
  public func minimumSize(theme: Theme) -> Size {
    Size(columns: 10, rows: 1 + (title.isEmpty ? 0 : 1) + (notes.isEmpty ? 0 : 1) + (numbers.isEmpty ? 0 : 1))
  }

  /// The size that the strip takes of a space.
  public func size(in space: Size, theme: Theme) -> Size {
    let used = layout(in: Area(space), theme: theme).used
    let title = displayWidth(of: theme.spelled(title))
    return Size(columns: min(space.columns, max(used.columns, title)), rows: min(space.rows, used.rows))
  }
}

extension Frame {
  /// Draws words in boxes.
  public mutating func draw(_ strip: TokenStrip, in area: Area, theme: Theme) {
    let area = area.intersection(self.area)
    guard !strip.tokens.isEmpty else {
      draw(theme.wording.empty, in: area.line(0), .dim, theme: theme)
      return
    }
    let layout = strip.layout(in: area, theme: theme)
    guard !layout.boxes.isEmpty else {
      drawNote(tooSmallFor: strip.minimumSize(theme: theme), in: area, theme)
      return
    }
    TokenStripPainter(strip, layout, theme).draw(on: &self)
  }
}

private struct TokenStripPainter {
  let strip: TokenStrip
  let layout: TokenStripLayout
  let theme: Theme
  let gradation: Gradation?

  init(_ strip: TokenStrip, _ layout: TokenStripLayout, _ theme: Theme) {
    self.strip = strip
    self.layout = layout
    self.theme = theme
    gradation = Gradation(from: strip.numbers, limits: strip.limits)
  }

  func draw(on frame: inout Frame) {
    if !strip.title.isEmpty {
      frame.draw(strip.title, in: layout.area.line(0), .strong, theme: theme)
    }
    for token in layout.boxes.indices {
      drawBox(token, on: &frame)
      drawBelow(token, on: &frame)
    }
    guard layout.boxes.count < strip.tokens.count, let last = layout.boxes.last else { return }
    let more = " \(theme.glyphs.ellipsis) \(strip.tokens.count - layout.boxes.count)"
    let point = Point(column: min(last.right, layout.area.right - displayWidth(of: more)), row: last.bottom - 1)
    frame.draw(more, at: point, theme.style(.dim), in: layout.area)
  }

  private func drawBox(_ token: Int, on frame: inout Frame) {
    let box = layout.boxes[token]
    let middle = layout.isBoxed ? box.line(1) : box.line(0)
    drawEdges(of: token, on: &frame)
    let inside = middle.inset(left: 1, right: 1)
    let style = style(of: token)
    frame.fill(inside, style.withoutLine)
    let isChosen = strip.cursor == token
    let text = truncated(theme.spelled(strip.tokens[token]), to: inside.size.columns, ellipsis: theme.glyphs.ellipsis)
    frame.draw(text, in: inside, style, alignment: .centre)
    if isChosen {
      frame.draw("[", at: inside.origin, style.withoutLine, in: inside)
      frame.draw("]", at: Point(column: inside.right - 1, row: inside.top), style.withoutLine, in: inside)
      frame.cursor = Point(column: inside.left + 1, row: inside.top)
    }
  }

  private func style(of token: Int) -> Style {
    if strip.cursor == token { return theme.style(.cursor) }
    var style = theme.style(.text)
    if token < strip.numbers.count {
      let number = strip.numbers[token]
      style =
        number.isFinite
        ? theme.sequential.level(at: gradation?.place(of: number) ?? 0.5).text : theme.style(.irregular)
    }
    if strip.lit.contains(token) { style.attributes.formUnion([.bold, .underline]) }
    return style
  }

  private func drawEdges(of token: Int, on frame: inout Frame) {
    let box = layout.boxes[token]
    let glyphs = theme.glyphs
    let style = theme.style(.rule)
    let hasLeft = token > 0 && layout.boxes[token - 1].top == box.top
    let middle = layout.isBoxed ? box.top + 1 : box.top
    for column in [box.left, box.right - 1] {
      frame.draw(String(glyphs.vertical), at: Point(column: column, row: middle), style, in: layout.area)
    }
    guard layout.isBoxed else { return }
    for (row, left, shared, right) in [
      (box.top, glyphs.topLeft, glyphs.tickBelow, glyphs.topRight),
      (box.bottom - 1, glyphs.bottomLeft, glyphs.tickAbove, glyphs.bottomRight),
    ] {
      frame.fill(Area(column: box.left, row: row, columns: box.size.columns, rows: 1), with: glyphs.horizontal, style)
      frame.draw(String(hasLeft ? shared : left), at: Point(column: box.left, row: row), style, in: layout.area)
      frame.draw(String(right), at: Point(column: box.right - 1, row: row), style, in: layout.area)
    }
  }

  private func drawBelow(_ token: Int, on frame: inout Frame) {
    let box = layout.boxes[token]
    var line = Area(column: box.left + 1, row: box.bottom, columns: box.size.columns - 2, rows: 1)
    for text in [strip.note(token, theme), strip.number(token, theme)] where !text.isEmpty {
      frame.draw(text, in: line, strip.lit.contains(token) ? .lit : .axis, alignment: .centre, theme: theme)
      line.origin.row += 1
    }
  }
}
