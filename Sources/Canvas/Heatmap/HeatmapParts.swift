extension HeatmapFitting {
  /// The lines that there is room for beside at least three lines of elements, and what the axes are called if that
  /// stands beside the colour bar.
  func parts(around unit: HeatmapLayout.Unit, saysPart: Bool) -> (parts: [HeatmapLayout.Part], axes: String) {
    var parts: [HeatmapLayout.Part] = [.header, .bar]
    if !heatmap.title.isEmpty { parts.append(.title) }
    if heatmap.sums.ofColumns, unit.isNumber { parts.append(.sums) }
    if heatmap.cursor != nil, !unit.isNumber || heatmap.readout != nil { parts.append(.readout) }
    if saysPart { parts.append(.note) }
    let lines = unit.lines(for: grid.rows)
    let axes = axesBesideBar(of: unit, isPressed: area.size.rows < parts.count + 1 + lines)
    if axes.isEmpty, !heatmap.axes(theme).isEmpty { parts.append(.axes) }
    for part in dispensable where area.size.rows - parts.count < min(3, lines) { parts.removeAll { $0 == part } }
    return (parts, axes)
  }

  /// The names of the axes if they fit beside the bar: in full, or in short where each line counts.
  private func axesBesideBar(of unit: HeatmapLayout.Unit, isPressed: Bool) -> String {
    let bar = ColorBar(heatmap, measures.range, isNumbers: unit.isNumber, theme)
    let room = area.size.columns - 1 - ColorBar.gap
    let (long, short) = (heatmap.axes(theme), heatmap.shortAxes(theme))
    if displayWidth(of: long) + bar.width <= room { return long }
    return isPressed && displayWidth(of: short) + bar.minimumWidth <= room ? short : ""
  }

  /// What gives way first, first.
  private var dispensable: [HeatmapLayout.Part] { [.axes, .title, .sums, .note, .header, .readout] }

  /// The parts one below another, in the order of their declaration.
  func stacked(_ parts: [HeatmapLayout.Part], elementLines: Int) -> [HeatmapLayout.Part: Int] {
    var lines: [HeatmapLayout.Part: Int] = [:]
    var next = 0
    for part in HeatmapLayout.Part.allCases where part == .elements || parts.contains(part) {
      lines[part] = next
      next += part == .elements ? elementLines : 1
    }
    return lines
  }
}

extension Heatmap {
  /// What rows and columns are; empty if nobody said.
  func axes(_ theme: Theme) -> String {
    guard !rowAxis.isEmpty || !columnAxis.isEmpty else { return "" }
    return theme.spelled(theme.wording.axes(rows: rowAxis, columns: columnAxis))
  }

  /// The same as it is said of shapes: rows × columns.
  func shortAxes(_ theme: Theme) -> String {
    guard !rowAxis.isEmpty, !columnAxis.isEmpty else { return axes(theme) }
    return theme.spelled("\(rowAxis) × \(columnAxis)")
  }
}
