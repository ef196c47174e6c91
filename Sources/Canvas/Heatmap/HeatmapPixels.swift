/// What one spot of colour shows.
enum Pixel {
  case number(Ramp.Level)
  case irregular(Character)
  case hidden
}

extension HeatmapPainter {
  /// Draws each element, or what stands for a block of them, as a spot of colour.
  func drawPixels(on frame: inout Frame) {
    for row in stride(from: layout.rows.lowerBound, to: layout.rows.upperBound, by: layout.unit.rowsOnLine) {
      for column in layout.columns {
        if layout.unit == .half {
          drawHalves(row, column, on: &frame)
        } else {
          drawSpot(row, column, on: &frame)
        }
      }
    }
    drawPixelCursor(on: &frame)
  }

  private func drawSpot(_ row: Int, _ column: Int, on frame: inout Frame) {
    let place = Area(
      column: layout.start(ofColumn: column), row: layout.line(ofRow: row), columns: layout.unit.width, rows: 1)
    let (glyph, style) = look(of: pixel(row, column))
    frame.fill(place, with: glyph, style)
    guard layout.unit.width > 1, heatmap.lit.contains(Grid.Element(row: row, column: column)) else { return }
    frame.draw(String(glyphs.litMark), at: place.origin, style, in: place)
  }

  private func look(of pixel: Pixel) -> (Character, Style) {
    switch pixel {
    case .number(let level): (level.shade, level.color == nil ? level.shadeStyle : level.text)
    case .irregular(let glyph): (glyph, theme.style(.irregular))
    case .hidden: (glyphs.hiddenMark, theme.style(.hidden))
    }
  }

  /// Two rows in one character: the upper half in the foreground colour, the lower half in that of the background. An
  /// irregular number keeps its sign, and what shares the character with it the background.
  private func drawHalves(_ row: Int, _ column: Int, on frame: inout Frame) {
    let point = Point(column: layout.start(ofColumn: column), row: layout.line(ofRow: row))
    let upper = pixel(row, column)
    let lower = row + 1 < layout.rows.upperBound ? pixel(row + 1, column) : nil
    switch (upper, lower) {
    case (.hidden, .hidden), (.hidden, nil), (.irregular, .irregular), (.irregular, nil):
      let (glyph, style) = look(of: upper)
      frame.put(glyph, 1, at: point, style, in: layout.area)
    case (.irregular(let glyph), .some(let other)), (let other, .some(.irregular(let glyph))):
      var style = look(of: other).1
      style.attributes.insert(.bold)
      frame.put(glyph, 1, at: point, style, in: layout.area)
    default:
      let style = Style(foreground: color(of: upper), background: lower.map { color(of: $0) } ?? .standard)
      frame.put(upperHalf.styled(style), at: point, in: layout.area)
    }
  }

  private func color(of pixel: Pixel) -> Color {
    if case .number(let level) = pixel { level.color ?? .standard } else { theme.style(.hidden).background }
  }

  /// The spot of the element under the cursor has the colour of the cursor; what shares the character keeps its own.
  private func drawPixelCursor(on frame: inout Frame) {
    guard let cursor = heatmap.cursor, grid.contains(cursor), let place = layout.place(of: cursor) else { return }
    frame.cursor = place.origin
    guard layout.unit == .half else {
      frame.fill(place, with: glyphs.spotMark, theme.style(.cursor))
      return
    }
    let row = cursor.row / layout.block.rows
    let isUpper = (row - layout.rows.lowerBound) % 2 == 0
    let other = isUpper ? row + 1 : row - 1
    let style = Style(
      foreground: theme.style(.cursor).background,
      background: layout.rows.contains(other)
        ? color(of: pixel(other, cursor.column / layout.block.columns)) : .standard)
    frame.put(isUpper ? "▀" : "▄", 1, at: place.origin, style, in: layout.area)
  }
}

private let upperHalf = Cell(glyph: "▀", style: .plain)
