extension Histogram {
  /// The smallest size in which every bin has a column.
  public func minimumSize(theme: Theme) -> Size {
    Size(columns: counts.count + countWidth + 2, rows: 4)
  }

  /// The size that the histogram takes of a space.
  public func size(in space: Size, theme: Theme) -> Size {
    let wanted = minimumSize(theme: theme).columns + counts.count * (widestBin - 1)
    return Size(columns: min(space.columns, wanted), rows: min(space.rows, 10))
  }

  /// The width of the largest count.
  var countWidth: Int { String(counts.max() ?? 0).utf8.count }
}

private let widestBin = 4

extension Frame {
  /// Draws the bins as columns, with counts where they fit, and the edges of the bins below.
  public mutating func draw(_ histogram: Histogram, in area: Area, theme: Theme) {
    let area = area.intersection(self.area)
    let needed = histogram.minimumSize(theme: theme)
    guard area.size.columns >= needed.columns, area.size.rows >= needed.rows else {
      drawNote(tooSmallFor: needed, in: area, theme)
      return
    }
    HistogramPainter(histogram, area, theme).draw(on: &self)
  }
}

private struct HistogramPainter {
  let histogram: Histogram
  let theme: Theme
  let area: Area
  let binWidth: Int
  /// Where the columns stand, without the counts on top of the highest.
  let plot: Area
  let most: Int
  let note: String

  init(_ histogram: Histogram, _ area: Area, _ theme: Theme) {
    self.histogram = histogram
    self.theme = theme
    self.area = area
    most = max(1, histogram.counts.max() ?? 1)
    note = theme.wording.leftOut(outside: histogram.outside, irregular: histogram.irregular)
    let margin = histogram.countWidth + 1
    let count = histogram.counts.count
    binWidth = max(1, min(widestBin, (area.size.columns - margin - 1) / count))
    let above = (histogram.title.isEmpty ? 0 : 1) + 1
    let below = 2 + (note.isEmpty || area.size.rows < above + 4 ? 0 : 1)
    plot = Area(
      column: area.left + margin, row: area.top + above, columns: binWidth * count,
      rows: area.size.rows - above - below)
  }

  func draw(on frame: inout Frame) {
    if !histogram.title.isEmpty {
      frame.draw(histogram.title, in: area.line(0), .strong, theme: theme)
    }
    for bin in histogram.counts.indices { drawColumn(bin, on: &frame) }
    drawAxes(on: &frame)
    if !note.isEmpty, plot.bottom + 2 < area.bottom {
      frame.draw(
        theme.spelled(note), at: Point(column: area.left, row: plot.bottom + 2), theme.style(.dim), in: area)
    }
  }

  /// A column to an eighth of a line; a bin that is not empty is never drawn as if it were.
  private func drawColumn(_ bin: Int, on frame: inout Frame) {
    let count = histogram.counts[bin]
    let eighths = count == 0 ? 0 : max(1, count * plot.size.rows * 8 / most)
    let left = plot.left + bin * binWidth
    let style = theme.style(ofSeries: 0)
    let whole = eighths / 8
    let body = Area(column: left, row: plot.bottom - whole, columns: binWidth, rows: whole)
    frame.fill(body, with: theme.glyphs.isASCII ? "#" : "█", style)
    var top = plot.bottom - whole
    if eighths % 8 > 0 {
      top -= 1
      let tip = theme.glyphs.isASCII ? (eighths % 8 < 4 ? "." : ":") : lowerEighths[eighths % 8]
      frame.fill(Area(column: left, row: top, columns: binWidth, rows: 1), with: tip, style)
    }
    let text = String(count)
    if count > 0, text.utf8.count < binWidth || text.utf8.count == 1 {
      let place = Area(column: left, row: top - 1, columns: binWidth, rows: 1).intersection(area)
      frame.draw(text, in: place, .axis, alignment: .centre, theme: theme)
    }
  }

  private func drawAxes(on frame: inout Frame) {
    let glyphs = theme.glyphs
    let line = Area(column: plot.left - 1, row: plot.bottom, columns: plot.size.columns + 2, rows: 1)
    frame.fill(line, with: glyphs.horizontal, theme.style(.rule))
    for count in Set([most, (most + 1) / 2]) {
      let row = plot.bottom - max(1, count * plot.size.rows / most)
      let label = Area(column: area.left, row: row, columns: histogram.countWidth, rows: 1)
      frame.draw(String(count), in: label, .axis, alignment: .right, theme: theme)
    }
    var free = area.left
    let name = theme.spelled(histogram.xAxis)
    let end = name.isEmpty ? area.right + 1 : area.right - displayWidth(of: name)
    for edge in 0...histogram.counts.count {
      let column = plot.left + edge * binWidth
      let text = brief(histogram.edge(edge))
      let start = max(area.left, column - displayWidth(of: text) / 2)
      guard start >= free, start + displayWidth(of: text) < end else { continue }
      frame.draw(String(glyphs.tickBelow), at: Point(column: column, row: plot.bottom), theme.style(.rule), in: area)
      free = frame.draw(text, at: Point(column: start, row: plot.bottom + 1), theme.style(.axis), in: area) + 2
    }
    frame.draw(
      name, at: Point(column: max(free, end), row: plot.bottom + 1), theme.style(.dim), in: area)
  }
}

/// A line filled from below, by eighths.
private let lowerEighths: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇"]
