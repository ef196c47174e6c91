extension ColorBar {
  /// Draws the bar from the left of a line, with a gradient as long as usual or as there is room for.
  func draw(on frame: inout Frame, in line: Area) {
    var pen = Pen(column: line.left, line: line)
    if let gradation, showsGradient {
      drawGradient(gradation, on: &frame, with: &pen)
    } else {
      if gradation?.isConstant == true, ramp.isColored {
        pen.write("  ", ramp.level(at: 0.5).text, on: &frame)
        pen.column += 1
      }
      pen.write(words, theme.style(.axis), on: &frame)
    }
    for note in notes {
      pen.column += 2
      pen.write(note.text, note.style, on: &frame)
    }
    guard !isNumbers, showsGradient, ramp.levels.count < usualLevels else { return }
    let note = theme.wording.levels(ramp.levels.count)
    guard pen.column + 2 + displayWidth(of: note) <= line.right else { return }
    pen.column += 2
    pen.write(note, theme.style(.dim), on: &frame)
  }

  private func drawGradient(_ gradation: Gradation, on frame: inout Frame, with pen: inout Pen) {
    let axis = theme.style(.axis)
    // Numbers beyond fixed limits are shown as if they were at the end: the bar says so.
    let start = (range.low ?? 0) < gradation.low ? "<" : theme.glyphs.barStart
    let end = (range.high ?? 0) > gradation.high ? ">" : theme.glyphs.barEnd
    let length = min(max(pen.line.size.columns - width + usualGradient, 4), usualGradient)
    pen.write("\(brief(gradation.low)) \(start)", axis, on: &frame)
    let first = pen.column
    for step in 0..<length {
      let level = ramp.level(at: middle(of: step, length))
      let glyph = isNumbers ? level.sideShade : level.shade
      pen.write(String(glyph), level.color == nil ? level.shadeStyle : level.text, on: &frame)
    }
    pen.write("\(end) \(brief(gradation.high))", axis, on: &frame)
    drawMarks(gradation, on: &frame, in: Area(column: first, row: pen.line.top, columns: length, rows: 1), pen.line)
  }

  /// The centre by its number, and the place of the number of an element.
  private func drawMarks(_ gradation: Gradation, on frame: inout Frame, in bar: Area, _ clip: Area) {
    let length = bar.size.columns
    let centre = gradation.centre.map { brief($0) } ?? ""
    if displayWidth(of: centre) + 2 <= length {
      let start = bar.left + (length - displayWidth(of: centre)) / 2
      frame.draw(centre, at: Point(column: start, row: bar.top), ramp.level(at: 0.5).text, in: clip)
    }
    guard let element = heatmap.elementOnBar ?? heatmap.cursor, heatmap.grid.contains(element),
      case let number = heatmap.grid[element], number.isFinite, !heatmap.isHidden(element)
    else { return }
    let step = min(Int(gradation.place(of: number) * Float(length)), length - 1)
    // A gap in the colours, which is seen beside each of them.
    let style = theme.style(.lit).withoutLine
    frame.draw(String(theme.glyphs.barMark), at: Point(column: bar.left + step, row: bar.top), style, in: clip)
  }

  private func middle(of step: Int, _ length: Int) -> Float { (Float(step) + 0.5) / Float(length) }
}

// With fewer levels than these, numbers that differ can look alike.
private let usualLevels = 60

/// Writes one text behind the other.
private struct Pen {
  var column: Int
  let line: Area

  mutating func write(_ text: String, _ style: Style, on frame: inout Frame) {
    column = frame.draw(text, at: Point(column: column, row: line.top), style, in: line)
  }
}
