extension Frame {
  /// Draws a heatmap into an area.
  ///
  /// The colour bar with its limits is part of every heatmap; titles, labels and sums give way to the elements where
  /// there is little room. Where there is none for a single element, a note says what is needed.
  public mutating func draw(_ heatmap: Heatmap, in area: Area, theme: Theme) {
    let area = area.intersection(self.area)
    guard !heatmap.grid.isEmpty else {
      draw(theme.wording.empty, in: area.line(0), .dim, theme: theme)
      return
    }
    guard let layout = heatmap.layout(in: area, theme: theme) else {
      drawNote(tooSmallFor: heatmap.minimumSize(theme: theme), in: area, theme)
      return
    }
    let painter = HeatmapPainter(heatmap, layout, theme)
    painter.drawLabels(on: &self)
    if layout.unit.isNumber {
      painter.drawNumbers(on: &self)
    } else {
      painter.drawPixels(on: &self)
    }
    painter.drawSums(on: &self)
    painter.drawFooter(on: &self)
  }

  /// Says what size something needs that does not fit.
  mutating func drawNote(tooSmallFor needed: Size, in area: Area, _ theme: Theme) {
    guard !area.isEmpty else { return }
    draw(theme.wording.tooSmall(needed), in: area.line(0), .dim, theme: theme)
  }
}

extension Heatmap {
  /// The smallest size in which something can be read: one row of elements between its labels and its colour bar.
  public func minimumSize(theme: Theme) -> Size {
    let measures = HeatmapMeasures(self, theme)
    return Size(columns: min(measures.rowLabelWidth, 4) + measures.numberWidth + 4, rows: 3)
  }

  /// - Parameter row: of the whole
  func rowLabel(_ row: Int, _ theme: Theme) -> String {
    row < rowLabels.count ? theme.spelled(rowLabels[row]) : String(row)
  }

  func columnLabel(_ column: Int, _ theme: Theme) -> String {
    column < columnLabels.count ? theme.spelled(columnLabels[column]) : String(column)
  }
}

/// Draws the parts of one heatmap.
struct HeatmapPainter {
  let heatmap: Heatmap
  let layout: HeatmapLayout
  let theme: Theme
  let bar: ColorBar
  /// The labels of the rows are numbers, of positions that do not begin at 0: one of them here and there says what the
  /// others are. Words say nothing of their neighbours. The same for columns.
  let countsRows: Bool
  let countsColumns: Bool

  init(_ heatmap: Heatmap, _ layout: HeatmapLayout, _ theme: Theme) {
    self.heatmap = heatmap
    self.layout = layout
    self.theme = theme
    bar = ColorBar(heatmap, layout, theme)
    countsRows = Self.count(heatmap.rowLabels)
    countsColumns = Self.count(heatmap.columnLabels)
  }

  private static func count(_ labels: [String]) -> Bool {
    !labels.isEmpty && labels.allSatisfy { Int($0) != nil }
  }

  var grid: Grid { heatmap.grid }
  var glyphs: GlyphSet { theme.glyphs }
  var ramp: Ramp { bar.ramp }
  var extent: Excerpt { heatmap.extent }

  /// The look of a finite number.
  func level(of number: Float) -> Ramp.Level {
    ramp.level(at: bar.gradation?.place(of: number) ?? 0.5)
  }

  func isLit(row: Int) -> Bool { heatmap.cursor?.row == row || heatmap.lit.rows.contains(row) }
  func isLit(column: Int) -> Bool { heatmap.cursor?.column == column || heatmap.lit.columns.contains(column) }

  /// How a name beside a mark is drawn. Where the name is said below, with the number, the mark is enough.
  func roleOfLitName(isPointedAt: Bool) -> Role { isPointedAt || layout.line(.readout) == nil ? .lit : .axis }
}
