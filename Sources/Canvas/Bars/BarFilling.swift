extension BarsPainter {
  /// Fills the columns between zero and a number: to an eighth of a column on the right, to half a one on the left.
  func fill(to number: Float, _ style: Style, on frame: inout Frame, _ row: Int) {
    let length = abs(layout.column(of: number) - layout.column(of: 0))
    let zero = layout.bars.left + Int(layout.column(of: 0).rounded())
    guard !theme.glyphs.isASCII else {
      let columns = Int(length.rounded())
      fill(number < 0 ? zero - columns : zero, columns, "#", style, on: &frame, row)
      return
    }
    let whole = Int(length)
    let rest = length - Double(whole)
    fill(number < 0 ? zero - whole : zero, whole, "█", style, on: &frame, row)
    if number < 0 {
      if rest >= 0.25 { fill(zero - whole - 1, 1, rest < 0.75 ? "▐" : "█", style, on: &frame, row) }
    } else if let tip = leftEighths[Int((rest * 8).rounded())] {
      fill(zero + whole, 1, tip, style, on: &frame, row)
    }
  }

  /// Fills the columns between two numbers with the look of a part.
  func fill(from start: Double, to end: Double, part: Int, on frame: inout Frame, _ row: Int) {
    let first = Int(layout.column(of: Float(min(start, end))).rounded())
    let last = Int(layout.column(of: Float(max(start, end))).rounded())
    let style = theme.style(ofSeries: part)
    fill(layout.bars.left + first, last - first, fill(ofPart: part), style, on: &frame, row)
  }

  private func fill(
    _ column: Int, _ columns: Int, _ glyph: Character, _ style: Style, on frame: inout Frame, _ row: Int
  ) {
    let area = Area(column: column, row: row, columns: columns, rows: 1).intersection(layout.bars)
    frame.fill(area.intersection(layout.area), with: glyph, style)
  }

  /// What the parts of a stack are, and what is out of view.
  func drawFooter(on frame: inout Frame) {
    var row = layout.top + layout.window.count
    if layout.window.count < layout.lines.count {
      let note = "\(layout.window.lowerBound)–\(layout.window.upperBound - 1)/\(layout.lines.count)"
      frame.draw(
        theme.spelled(note), at: Point(column: layout.area.left + 1, row: row), theme.style(.dim), in: layout.area)
      row += 1
    }
    guard bars.isStacked else { return }
    var legend = StyledText()
    for (index, group) in bars.groups.enumerated() {
      legend.append(String(repeating: fill(ofPart: index), count: 2) + " ", theme.style(ofSeries: index))
      legend.append(theme.spelled(group.name) + "   ", theme.style(.axis))
    }
    frame.draw(legend, at: Point(column: layout.area.left + 1, row: row), in: layout.area)
  }

  /// With colours all parts are solid; without, each has a fill of its own.
  private func fill(ofPart part: Int) -> Character {
    if theme.glyphs.isASCII { return asciiFills[part % asciiFills.count] }
    return theme.style(ofSeries: 0) == .plain ? fills[part % fills.count] : "█"
  }
}

private let fills: [Character] = ["█", "▒", "▓", "░"]
private let asciiFills: [Character] = ["#", "=", "+", ":"]
/// A column filled from the left, by eighths.
private let leftEighths: [Character?] = [nil, "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
