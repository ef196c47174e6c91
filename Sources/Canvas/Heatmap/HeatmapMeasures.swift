/// How much room the parts of a heatmap want, before anybody knows how much there is.
struct HeatmapMeasures {
  let range: NumberRange
  let notation: Notation
  /// The widest number, and the widest sums of rows and of columns where they are shown.
  let numberWidth: Int
  let sumWidth: Int
  let columnSumWidth: Int
  let rowLabelWidth: Int
  let columnLabelWidth: Int

  init(_ heatmap: Heatmap, _ theme: Theme) {
    let grid = heatmap.grid
    range = heatmap.range
    let notation = heatmap.notation ?? .telling(apart: heatmap.visibleNumbers, of: range)
    self.notation = notation
    numberWidth = Self.width(of: range, notation, theme.glyphs)
    func widest(_ sums: [Float]) -> Int {
      sums.map { displayWidth(of: notation.text(for: $0, glyphs: theme.glyphs)) }.max() ?? 0
    }
    sumWidth = widest(heatmap.sums.ofRows ? (0..<grid.rows).map(heatmap.sum(ofRow:)) : [])
    columnSumWidth = widest(heatmap.sums.ofColumns ? (0..<grid.columns).map(heatmap.sum(ofColumn:)) : [])
    rowLabelWidth = Self.width(of: heatmap.rowLabels, count: heatmap.extent.whole.rows, theme)
    columnLabelWidth = Self.width(of: heatmap.columnLabels, count: heatmap.extent.whole.columns, theme)
  }

  /// The width of the widest label; rows without labels show their number.
  private static func width(of labels: [String], count: Int, _ theme: Theme) -> Int {
    let widest = labels.map { displayWidth(of: theme.spelled($0)) }.max() ?? 0
    return labels.count < count ? max(widest, String(max(0, count - 1)).utf8.count) : widest
  }

  /// The widest of all numbers is the smallest, the largest or an irregular one.
  private static func width(of range: NumberRange, _ notation: Notation, _ glyphs: GlyphSet) -> Int {
    var candidates = [range.low, range.high].compactMap(\.self)
    if range.hasNaN { candidates.append(.nan) }
    if range.hasInfinity { candidates.append(.infinity) }
    if range.hasMinusInfinity { candidates.append(-.infinity) }
    // Scientific notation can be longer for a number that is neither; this is the longest in use.
    let least = notation == .scientific ? 6 + ((range.low ?? 0) < 0 ? 1 : 0) : 1
    return candidates.map { displayWidth(of: notation.text(for: $0, glyphs: glyphs)) }.reduce(least, max)
  }
}
