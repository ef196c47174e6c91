import Canvas
import TestSupport
import Testing

/// Pictures of anything, anywhere: they never crash and never leave their area.
@Suite struct PropertyTests {
  private static let themes = Look.allCases.flatMap { look in
    ColorDepth.allCases.flatMap { depth in
      GlyphSet.allCases.map { Theme(look, depth: depth, glyphs: $0, wording: look == .dark ? .english : .chinese) }
    }
  }

  private static let backdrop = Cell(glyph: "x", style: Style(foreground: .ansi(5)))

  /// Draws something random in a random area and looks at all that lies outside.
  private func check(seed: UInt64, count: Int, _ draw: (inout Frame, Area, Theme, inout SeededGenerator) -> Void) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<count {
      let size = Size(columns: .random(in: 0...90, using: &random), rows: .random(in: 0...30, using: &random))
      var frame = Frame(size, filledWith: Self.backdrop)
      let area = Area(
        column: .random(in: -5...60, using: &random), row: .random(in: -5...20, using: &random),
        columns: .random(in: 0...80, using: &random), rows: .random(in: 0...25, using: &random))
      let theme = Self.themes[.random(in: 0..<Self.themes.count, using: &random)]
      draw(&frame, area, theme, &random)
      let isInside = frame.cells.indices.allSatisfy { index in
        let point = Point(column: index % max(1, size.columns), row: index / max(1, size.columns))
        return area.contains(point) || frame[point] == Self.backdrop
      }
      #expect(isInside, "\(size) \(area)")
      if theme.glyphs.isASCII { #expect(frame.plainText.utf8.allSatisfy { $0 < 0x80 }) }
      #expect(frame.rows.allSatisfy { displayWidth(of: $0) == size.columns })
    }
  }

  private func number(_ random: inout SeededGenerator) -> Float {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: .nan
    case 1: .infinity
    case 2: -.infinity
    case 3: 0
    case 4: Float(bitPattern: UInt32.random(in: 0...UInt32.max, using: &random))
    case 5: .greatestFiniteMagnitude
    case 6: -.leastNonzeroMagnitude
    default: Float.random(in: -9...9, using: &random)
    }
  }

  private func grid(_ random: inout SeededGenerator) -> Grid {
    let side = [1, 3, 12, 70].randomElement(using: &random) ?? 1
    let (rows, columns) = (Int.random(in: 0...side, using: &random), Int.random(in: 0...side, using: &random))
    let isTame = Bool.random(using: &random)
    return Grid(
      rows: rows, columns: columns,
      numbers: (0..<rows * columns).map { _ in isTame ? Float.random(in: 0...1, using: &random) : number(&random) })
  }

  private func labels(_ random: inout SeededGenerator) -> [String] {
    let words = ["", "the", "注意力机制", "a\u{1B}[31m", "very long words indeed", "é", "👨‍👩‍👧", "<end>", "\n", "√dₖ"]
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in words[.random(in: 0..<words.count, using: &random)] }
  }

  private func limits(_ random: inout SeededGenerator) -> ClosedRange<Float>? {
    let (a, b) = (number(&random), number(&random))
    return Bool.random(using: &random) || a.isNaN || b.isNaN ? nil : min(a, b)...max(a, b)
  }

  private func element(_ random: inout SeededGenerator) -> Grid.Element {
    Grid.Element(row: .random(in: -2...20, using: &random), column: .random(in: -2...20, using: &random))
  }

  @Test func heatmaps() {
    check(seed: 10, count: 800) { frame, area, theme, random in
      var heatmap = Heatmap(grid(&random))
      heatmap.title = labels(&random).first ?? ""
      heatmap.rowLabels = labels(&random)
      heatmap.columnLabels = labels(&random)
      heatmap.rowAxis = labels(&random).first ?? ""
      heatmap.columnAxis = labels(&random).last ?? ""
      heatmap.tint = Bool.random(using: &random) ? .sequential : .diverging(centre: number(&random))
      heatmap.limits = limits(&random)
      heatmap.isLogarithmic = .random(using: &random)
      heatmap.view = [.automatic, .numbers, .pixels].randomElement(using: &random) ?? .automatic
      heatmap.notation = [nil, .fixed(digits: 12), .scientific].randomElement(using: &random) ?? nil
      heatmap.sums = Heatmap.Sums(ofRows: .random(using: &random), ofColumns: .random(using: &random))
      heatmap.hidden =
        Bool.random(using: &random) ? [] : heatmap.grid.numbers.map { _ in Bool.random(using: &random) }
      heatmap.lit = Heatmap.Lit(rows: [1], columns: [3, 50], elements: [element(&random)])
      heatmap.marked = [element(&random)]
      heatmap.cursor = Bool.random(using: &random) ? element(&random) : nil
      heatmap.origin = element(&random)
      frame.draw(heatmap, in: area, theme: theme)
      _ = heatmap.size(in: area.size, theme: theme)
    }
  }

  @Test func curves() {
    check(seed: 11, count: 400) { frame, area, theme, random in
      let names = labels(&random)
      var curves = Curves(
        names.prefix(6).map { name in
          Curves.Series(name, y: (0..<Int.random(in: 0...40, using: &random)).map { _ in number(&random) })
        })
      curves.title = names.last ?? ""
      curves.xAxis = Curves.Axis("x", isLogarithmic: .random(using: &random), limits: limits(&random))
      curves.yAxis = Curves.Axis("y", isLogarithmic: .random(using: &random), limits: limits(&random))
      curves.selected = Int.random(in: -1...7, using: &random)
      curves.marker = number(&random)
      frame.draw(curves, in: area, theme: theme)
      _ = curves.size(in: area.size, theme: theme)
    }
  }

  @Test func bars() {
    check(seed: 12, count: 800) { frame, area, theme, random in
      let groups = labels(&random).prefix(4).map { name in
        Bars.Group(name, (0..<Int.random(in: 0...9, using: &random)).map { _ in number(&random) })
      }
      var bars = Bars(Array(groups), labels: labels(&random))
      bars.title = labels(&random).first ?? ""
      bars.isStacked = .random(using: &random)
      bars.limits = limits(&random)
      bars.cursor = element(&random)
      bars.origin = Int.random(in: -3...30, using: &random)
      frame.draw(bars, in: area, theme: theme)
      _ = bars.size(in: area.size, theme: theme)
    }
  }

  @Test func histogramsAndTables() {
    check(seed: 13, count: 800) { frame, area, theme, random in
      let grid = grid(&random)
      if Bool.random(using: &random) {
        var histogram = Histogram(
          grid.numbers, bins: Int.random(in: -1...40, using: &random), limits: limits(&random))
        histogram.title = labels(&random).first ?? ""
        histogram.xAxis = labels(&random).last ?? ""
        frame.draw(histogram, in: area, theme: theme)
        _ = histogram.size(in: area.size, theme: theme)
      } else {
        var table = NumberTable(grid)
        table.title = labels(&random).first ?? ""
        table.rowLabels = labels(&random)
        table.columnLabels = labels(&random)
        table.cursor = element(&random)
        table.origin = element(&random)
        table.lit.rows = [2]
        frame.draw(table, in: area, theme: theme)
        _ = table.size(in: area.size, theme: theme)
      }
    }
  }

  @Test func stripsAndText() {
    check(seed: 14, count: 800) { frame, area, theme, random in
      var strip = TokenStrip(labels(&random).map(theme.spelled))
      strip.title = labels(&random).first ?? ""
      strip.notes = labels(&random)
      strip.numbers = labels(&random).map { _ in number(&random) }
      strip.limits = limits(&random)
      strip.cursor = Int.random(in: -1...12, using: &random)
      strip.lit = [0, 3]
      frame.draw(strip, in: area, theme: theme)
      _ = strip.size(in: area.size, theme: theme)
      frame.draw(FormulaLine("S = Q·Kᵀ (4×8)"), in: area, theme: theme)
      let words = labels(&random).map { [StyledText(theme.spelled($0))] }
      frame.draw(
        TextTable(header: [StyledText("x")], rows: words).lines(width: area.size.columns, theme: theme), in: area)
    }
  }
}
