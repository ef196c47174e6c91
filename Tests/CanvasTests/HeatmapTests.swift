import Canvas
import TestSupport
import Testing

@Suite struct HeatmapTests {
  @Test func divergingWithCursor() {
    expectSnapshot(
      gallery(44, 8) { frame, area, theme in
        var heatmap = Heatmap(Sample.scores)
        heatmap.title = "Q·Kᵀ   (4×64)·(64×4) → (4×4)"
        heatmap.rowLabels = Sample.words
        heatmap.columnLabels = Sample.words
        heatmap.rowAxis = "query"
        heatmap.columnAxis = "key"
        heatmap.tint = .diverging(centre: 0)
        heatmap.cursor = Grid.Element(row: 1, column: 3)
        frame.draw(heatmap, in: area, theme: theme)
      }, "heatmap-diverging")
  }

  @Test func sequentialWithSumsLitAndMarkedElements() {
    expectSnapshot(
      gallery(52, 8) { frame, area, theme in
        var heatmap = Heatmap(Sample.weights)
        heatmap.title = "A = softmax, row by row"
        heatmap.rowLabels = Sample.words
        heatmap.columnLabels = Sample.words
        heatmap.limits = 0...1
        heatmap.sums = Heatmap.Sums(ofRows: true, ofColumns: true)
        heatmap.lit.rows = [2]
        heatmap.marked = [Grid.Element(row: 1, column: 1)]
        frame.draw(heatmap, in: area, theme: theme)
      }, "heatmap-sequential")
  }

  @Test func hiddenAndIrregularElements() {
    expectSnapshot(
      gallery(48, 7) { frame, area, theme in
        var numbers = Sample.masked.numbers
        numbers[4] = .nan
        numbers[8] = .infinity
        var heatmap = Heatmap(Grid(rows: 4, columns: 4, numbers: numbers))
        heatmap.rowLabels = Sample.chinese
        heatmap.columnLabels = Sample.chinese
        heatmap.hidden = (0..<16).map { $0 == 3 || $0 == 7 }
        heatmap.rowAxis = "查询"
        heatmap.columnAxis = "键"
        frame.draw(heatmap, in: area, theme: theme)
      }, "heatmap-irregular")
  }

  @Test(arguments: [0.5, 0, -7, 1e9, 0.30000001, -1e-9] as [Float])
  func `around a centre, no number lies beyond the bar`(_ centre: Float) {
    let numbers: [Float] = [-0.3, 0.1, 0.7, 0.9, 0.2, 0.35]
    var heatmap = Heatmap(Grid(rows: 2, columns: 3, numbers: numbers))
    heatmap.tint = .diverging(centre: centre)
    var frame = Frame(Size(columns: 60, rows: 5))
    frame.draw(heatmap, in: frame.area, theme: Theme())
    #expect(!frame.rows.joined().contains { "<>".contains($0) }, "\(frame.rows)")
  }

  @Test func `a number in the header is a whole one or none`() {
    for (columns, width) in [(400, 80), (300, 61), (73, 24)] {
      var heatmap = Heatmap(Grid(rows: 2, columns: columns, numbers: Array(repeating: 1, count: 2 * columns)))
      heatmap.view = .pixels
      let size = heatmap.size(in: Size(columns: width, rows: 12), theme: Theme())
      var frame = Frame(Size(columns: width, rows: size.rows))
      frame.draw(heatmap, in: Area(column: 0, row: 0, columns: width, rows: size.rows), theme: Theme())
      let numbers = (frame.rows.first ?? "").split(separator: " ").compactMap { Int($0) }
      let steps = Set(zip(numbers, numbers.dropFirst()).map { $1 - $0 })
      #expect(numbers.count > 2 && steps.count == 1, "\(numbers)")
    }
  }

  @Test func `what is hidden is in no sum`() {
    var heatmap = Heatmap(Grid(rows: 2, columns: 2, numbers: [1, 20, 300, 4000]))
    heatmap.hidden = [false, true, false, false]
    heatmap.sums = Heatmap.Sums(ofRows: true, ofColumns: true)
    let lines = heatmap.linearLines(theme: Theme())
    #expect(lines.contains { $0.hasPrefix("row 0") && $0.hasSuffix("sum 1") }, "\(lines)")
    #expect(lines.last == "sums of the columns: 301, 4000")
  }

  @Test func pixels() {
    expectSnapshot(
      gallery(30, 9) { frame, area, theme in
        var heatmap = Heatmap(Grid(rows: 6, columns: 10, numbers: (0..<60).map { Float($0 % 10) - Float($0 / 10) }))
        heatmap.title = "pixels"
        heatmap.view = .pixels
        heatmap.tint = .diverging(centre: 0)
        heatmap.cursor = Grid.Element(row: 3, column: 4)
        frame.draw(heatmap, in: area, theme: theme)
      }, "heatmap-pixels")
  }

  @Test func halvesWithIrregularElements() {
    expectSnapshot(
      gallery(16, 6) { frame, area, theme in
        var numbers = (0..<60).map(Float.init)
        for index in [0, 10, 25, 59] { numbers[index] = .nan }
        var heatmap = Heatmap(Grid(rows: 6, columns: 10, numbers: numbers))
        heatmap.hidden = (0..<60).map { $0 % 10 > 7 }
        heatmap.view = .pixels
        frame.draw(heatmap, in: area, theme: theme)
      }, "heatmap-halves")
  }

  @Test func reduced() {
    expectSnapshot(
      gallery(52, 9) { frame, area, theme in
        let numbers = (0..<1024).map { index -> Float in
          let distance = index / 32 - index % 32
          return distance == 0 ? 1 : Float(max(0, distance)) / 64
        }
        var heatmap = Heatmap(Grid(rows: 32, columns: 32, numbers: numbers))
        heatmap.rowAxis = "query"
        heatmap.columnAxis = "key"
        frame.draw(heatmap, in: area, theme: theme)
      }, "heatmap-reduced")
  }

  @Test func scrolled() {
    expectSnapshot(
      gallery(40, 7) { frame, area, theme in
        var heatmap = Heatmap(Grid(rows: 20, columns: 20, numbers: (0..<400).map(Float.init)))
        heatmap.view = .numbers
        heatmap.cursor = Grid.Element(row: 12, column: 19)
        heatmap.origin = Grid.Element(row: 10, column: 3)
        frame.draw(heatmap, in: area, theme: theme)
      }, "heatmap-scrolled")
  }

  @Test func logarithmic() {
    expectSnapshot(
      gallery(48, 10) { frame, area, theme in
        var positive = Heatmap(Grid(rows: 1, columns: 5, numbers: [0, 0.0001, 0.01, 0.1, 1]))
        positive.isLogarithmic = true
        positive.notation = .fixed(digits: 4)
        frame.draw(positive, in: area.inset(bottom: 6), theme: theme)
        var signed = Heatmap(Grid(rows: 1, columns: 5, numbers: [-100, -1, 0, 1, 10]))
        signed.isLogarithmic = true
        signed.tint = .diverging(centre: 0)
        frame.draw(signed, in: area.inset(top: 5), theme: theme)
      }, "heatmap-logarithmic")
  }

  @Test func whatHasNoRange() {
    expectSnapshot(
      gallery(24, 10) { frame, area, theme in
        frame.draw(Heatmap(Grid(rows: 1, columns: 2, numbers: [0.5, 0.5])), in: area, theme: theme)
        let irregular = Heatmap(Grid(rows: 1, columns: 2, numbers: [.nan, -.infinity]))
        frame.draw(irregular, in: area.inset(top: 4), theme: theme)
        frame.draw(Heatmap(Grid(rows: 0, columns: 3, numbers: [])), in: area.inset(top: 8), theme: theme)
        frame.draw(irregular, in: area.inset(top: 9), theme: theme)
      }, "heatmap-degenerate")
  }

  @Test func numbersBeyondFixedLimitsAreMarkedOnTheBar() {
    var heatmap = Heatmap(Grid(rows: 1, columns: 3, numbers: [-1, 0.5, 2]))
    heatmap.limits = 0...1
    var frame = Frame(Size(columns: 40, rows: 3))
    frame.draw(heatmap, in: frame.area, theme: Theme())
    #expect(frame.rows[2].contains("0 <") && frame.rows[2].contains("> 1"))
  }
}
