import Canvas
import TestSupport
import Testing

@Suite struct PictureTests {
  @Test func curves() {
    expectSnapshot(
      gallery(48, 14) { frame, area, theme in
        let x: [Float] = [1, 4, 16, 64, 256, 1024]
        var curves = Curves([
          Curves.Series("unscaled", x: x, y: [0.4, 0.53, 0.75, 0.87, 0.94, 0.97]),
          Curves.Series("scaled", x: x, y: [0.37, 0.36, 0.36, 0.36, 0.36, 0.36]),
        ])
        curves.title = "largest weight"
        curves.xAxis = Curves.Axis("dₖ", isLogarithmic: true)
        curves.yAxis = Curves.Axis("mean", limits: 0...1)
        curves.marker = 64
        frame.draw(curves, in: area, theme: theme)
      }, "curves-logarithmic")
  }

  @Test(arguments: Wording.allCases) func `a curve that ends in no numbers says where`(wording: Wording) {
    var curves = Curves([Curves.Series("loss", y: [4.5, 9, .infinity, .nan, .nan]), Curves.Series("", y: [1, .nan])])
    curves.xAxis.name = "update"
    let theme = Theme(.dark, depth: .mono, wording: wording)
    var frame = Frame(Size(columns: 60, rows: 12))
    frame.draw(curves, in: frame.area, theme: theme)
    let legend = frame.plainText + curves.linearLines(theme: theme).joined()
    #expect(legend.matches(of: wording == .english ? /NaN from 2 on/ : /从 2 起是 NaN/).count == 2)
    #expect(legend.matches(of: wording == .english ? /NaN from 1 on/ : /从 1 起是 NaN/).count == 2)
  }

  @Test func `a Linux console has no braille`() {
    let curves = Curves([Curves.Series("loss", y: [4, 2, 1, 3])])
    func hasBraille(_ glyphs: GlyphSet) -> Bool {
      var frame = Frame(Size(columns: 40, rows: 12))
      frame.draw(curves, in: frame.area, theme: Theme(glyphs: glyphs))
      return frame.plainText.unicodeScalars.contains { ("\u{2800}"..."\u{28FF}").contains($0) }
    }
    #expect(hasBraille(.unicode) && !hasBraille(.console) && !hasBraille(.ascii))
  }

  /// In 7 rows, from -1 to 1, a row is a third, in 5 a half; in 4 rows no round number but the ends stands in the middle of one.
  @Test(arguments: [(10, ["1", "", "", "0", "", "", "-1"]), (8, ["1", "", "0", "", "-1"]), (7, ["1", "", "", "-1"])])
  func `numbers of the upright axis stand in the middle of rows`(rows: Int, labels: [String]) {
    let curves = Curves([Curves.Series("", y: [-1, 0.25, 1])])
    let theme = Theme(.dark, depth: .mono)
    var frame = Frame(Size(columns: 40, rows: rows))
    frame.draw(curves, in: frame.area, theme: theme)
    let axis = frame.rows.filter { $0.contains("┤") || $0.contains("│") }
    let shown = axis.map { row in String(row.prefix { $0 != "┤" && $0 != "│" }.filter { $0 != " " }) }
    #expect(shown == labels)
  }

  @Test func `one finite number is no constant`() {
    let theme = Theme(.dark, depth: .mono)
    var frame = Frame(Size(columns: 40, rows: 6))
    let losses = Heatmap(Grid(rows: 1, columns: 3, numbers: [4.65, .nan, .nan]))
    frame.draw(losses, in: frame.area, theme: theme)
    #expect(frame.plainText.contains("4.65 where finite") && !frame.plainText.contains("constant"))
    #expect(losses.linearLines(theme: theme)[0].contains("4.65 where finite"))
    #expect(losses.htmlTable(theme: theme).contains("4.65 where finite"))
  }

  @Test func waves() {
    expectSnapshot(
      gallery(50, 12) { frame, area, theme in
        var curves = Curves(
          (1...3).map { wave in
            Curves.Series("dim \(wave)", y: (0..<40).map { triangle(Float($0 * wave) / 40) })
          })
        curves.xAxis.name = "position"
        curves.selected = 0
        frame.draw(curves, in: area, theme: theme)
      }, "curves-waves")
  }

  private func triangle(_ x: Float) -> Float { 4 * abs(x - x.rounded()) - 1 }

  @Test func bars() {
    expectSnapshot(
      gallery(44, 6) { frame, area, theme in
        var bars = Bars([Bars.Group("", [0.31, -0.2, 1.7, .nan, -0.9])], labels: ["the", "cat", "学习", "sat", "on"])
        bars.title = "difference"
        bars.cursor = Grid.Element(row: 0, column: 2)
        frame.draw(bars, in: area, theme: theme)
      }, "bars")
  }

  @Test func groupsOfBars() {
    expectSnapshot(
      gallery(40, 6) { frame, area, theme in
        var bars = Bars(
          [Bars.Group("before", [0.3, 0.4, 0.3]), Bars.Group("after", [0.1, 0.8, 0.1])], labels: ["a", "b", "c"])
        bars.limits = 0...1
        bars.cursor = Grid.Element(row: 1, column: 1)
        frame.draw(bars, in: area, theme: theme)
      }, "bars-groups")
  }

  @Test func stackedBars() {
    expectSnapshot(
      gallery(44, 5) { frame, area, theme in
        var bars = Bars(
          [
            Bars.Group("0.7·v₁", [0.3, -0.4, 0.3]), Bars.Group("0.2·v₂", [0.1, 0.8, 0.1]),
            Bars.Group("0.1·v₃", [-0.2, -0.1, 0.5]),
          ])
        bars.isStacked = true
        bars.title = "Σ wᵢ·vᵢ"
        frame.draw(bars, in: area, theme: theme)
      }, "bars-stacked")
  }

  @Test func histogram() {
    expectSnapshot(
      gallery(44, 9) { frame, area, theme in
        let numbers = (0..<100).map { Float($0 * $0) / 1000 - 4 } + [.nan, 77]
        var histogram = Histogram(numbers, bins: 8, limits: -4...6)
        histogram.title = "scores"
        histogram.xAxis = "q·k"
        frame.draw(histogram, in: area, theme: theme)
      }, "histogram")
  }

  @Test func numberTable() {
    expectSnapshot(
      gallery(44, 7) { frame, area, theme in
        var table = NumberTable(
          Grid(
            rows: 4, columns: 4,
            numbers: [2.4, -0.2, 0.8187, 0.55, 1, -1.6, 0.2019, 0.136, -3, -5.6, 0.0037, 0.0025, 2.6, 0, 1, .nan]))
        table.title = "softmax"
        table.columnLabels = ["x", "x − max", "exp", "÷ sum"]
        table.rowLabels = Sample.words
        table.cursor = Grid.Element(row: 1, column: 2)
        table.lit.columns = [1]
        frame.draw(table, in: area, theme: theme)
      }, "table")
  }

  @Test func labelsOfATableTakeTheRoomThatItsNumbersLeave() {
    var table = NumberTable(Grid(rows: 2, columns: 1, numbers: [1, 2]))
    table.rowLabels = ["a label of twenty-five cha", "short"]
    var frame = Frame(Size(columns: 40, rows: 5))
    frame.draw(table, in: frame.area, theme: Theme())
    #expect(frame.plainText.contains("a label of twenty-five cha  1"))
  }

  @Test func tableScrolled() {
    expectSnapshot(
      gallery(30, 6) { frame, area, theme in
        var table = NumberTable(Grid(rows: 9, columns: 9, numbers: (0..<81).map { Float($0) / 8 }))
        table.cursor = Grid.Element(row: 5, column: 7)
        frame.draw(table, in: area, theme: theme)
      }, "table-scrolled")
  }

  @Test func tokens() {
    expectSnapshot(
      gallery(32, 11) { frame, area, theme in
        var strip = TokenStrip(Sample.chinese)
        strip.title = "tokens"
        strip.notes = ["17", "3", "204", "2"]
        strip.cursor = 1
        frame.draw(strip, in: area.inset(bottom: 6), theme: theme)
        var words = TokenStrip(Sample.words + ["the", "mat"])
        words.numbers = [0.01, 0.7, 0.02, .nan, 0.2, 0.07]
        words.limits = 0...1
        words.lit = [1]
        frame.draw(words, in: area.inset(top: 6), theme: theme)
      }, "tokens")
  }

  @Test func formula() {
    let formula = FormulaLine("S = Q·Kᵀ/√dₖ (4×8)·(8×4) → (4×4)")
    #expect(formula.lines(width: 60, theme: Theme()).map(\.text) == ["S = Q·Kᵀ/√dₖ (4×8)·(8×4) → (4×4)"])
    #expect(formula.lines(width: 24, theme: Theme()).map(\.text) == ["S = Q·Kᵀ/√dₖ (4×8)·(8×4)", "→ (4×4)"])
    #expect(
      formula.lines(width: 60, theme: Theme(glyphs: .ascii)).map(\.text) == [
        "S = Q*K^T/sqrt d_k (4x8)*(8x4) -> (4x4)"
      ])
  }

  @Test func histogramsCountEveryNumberOnce() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      let numbers = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        Int.random(in: 0..<9, using: &random) == 0 ? Float.nan : Float.random(in: -2...2, using: &random)
      }
      let limits: ClosedRange<Float>? = Bool.random(using: &random) ? nil : -1...1
      let histogram = Histogram(numbers, bins: Int.random(in: 1...30, using: &random), limits: limits)
      #expect(histogram.counts.reduce(0, +) + histogram.outside + histogram.irregular == numbers.count)
    }
    #expect(Histogram([0, 0.5, 1, 1, 2], bins: 2, limits: 0...2).counts == [2, 3])
    #expect(Histogram([3, 3], bins: 4).counts == [0, 0, 2, 0])
    #expect(Histogram([], bins: 3).counts == [0, 0, 0])
  }
}
