import Canvas
import Testing

@Suite struct HeatmapLayoutTests {
  private let theme = Theme()

  @Test(arguments: [Heatmap.View.numbers, .pixels], [12, 24, 60])
  func placesAndElementsAgree(_ view: Heatmap.View, _ columns: Int) throws {
    var heatmap = Heatmap(Grid(rows: 20, columns: 20, numbers: (0..<400).map(Float.init)))
    heatmap.view = view
    let area = Area(column: 3, row: 2, columns: columns, rows: 14)
    let layout = try #require(heatmap.layout(in: area, theme: theme))
    for row in layout.rows {
      for column in layout.columns {
        let element = Grid.Element(row: row * layout.block.rows, column: column * layout.block.columns)
        let place = try #require(layout.place(of: element))
        #expect(area.contains(place.origin) && place.right <= area.right)
        let found = try #require(layout.element(at: place.origin))
        #expect(layout.place(of: found) == place)
      }
    }
    #expect(layout.place(of: Grid.Element(row: 99, column: 0)) == nil)
    #expect(layout.element(at: area.origin) == nil)
  }

  @Test func theCursorIsAlwaysInView() throws {
    var heatmap = Heatmap(Grid(rows: 50, columns: 50, numbers: Array(repeating: 0.5, count: 2500)))
    heatmap.view = .numbers
    for cursor in [
      Grid.Element(row: 0, column: 0), Grid.Element(row: 49, column: 49), Grid.Element(row: 25, column: 3),
    ] {
      for origin in [
        Grid.Element(row: 0, column: 0), Grid.Element(row: 48, column: 48), Grid.Element(row: -5, column: 900),
      ] {
        heatmap.cursor = cursor
        heatmap.origin = origin
        let layout = try #require(heatmap.layout(in: Area(Size(columns: 40, rows: 12)), theme: theme))
        #expect(layout.place(of: cursor) != nil)
      }
    }
  }

  @Test func numbersIfTheyFitElsePixels() throws {
    let heatmap = Heatmap(Grid(rows: 6, columns: 6, numbers: Array(repeating: 0.25, count: 36)))
    let wide = try #require(heatmap.layout(in: Area(Size(columns: 60, rows: 12)), theme: theme))
    let narrow = try #require(heatmap.layout(in: Area(Size(columns: 20, rows: 12)), theme: theme))
    #expect(wide.unit == .number(width: 6, isRoomy: true))
    #expect(narrow.unit == .block(width: 2))
  }

  @Test func `rows with names share no line as long as all have room`() throws {
    var heatmap = Heatmap(Grid(rows: 4, columns: 40, numbers: Array(repeating: 0.25, count: 160)))
    heatmap.view = .pixels
    let roomy = Area(Size(columns: 60, rows: 12))
    #expect(try #require(heatmap.layout(in: roomy, theme: theme)).unit == .half)
    heatmap.rowLabels = ["the", "cat", "sat", "on"]
    let named = try #require(heatmap.layout(in: roomy, theme: theme))
    #expect(named.unit == .block(width: 1) && named.block == Size(columns: 1, rows: 1))
    // Columns are reduced before a row loses its name, and its sum.
    heatmap.sums = .init(ofRows: true)
    let narrow = try #require(heatmap.layout(in: Area(Size(columns: 30, rows: 12)), theme: theme))
    #expect(narrow.unit == .block(width: 1) && narrow.block == Size(columns: 3, rows: 1))
    var frame = Frame(narrow.area.size)
    frame.draw(heatmap, in: frame.area, theme: theme)
    #expect(frame.rows[1].contains("the") && frame.rows[1].contains(" 10"))
    let low = try #require(heatmap.layout(in: Area(Size(columns: 60, rows: 5)), theme: theme))
    #expect(low.unit == .half && low.rows.count == 4)
  }

  @Test func `what is made smaller keeps its shape where that costs little`() {
    let landscape = Size(columns: 200, rows: 150)
    #expect(Size(columns: 3, rows: 2).keepingShape(of: landscape) == Size(columns: 3, rows: 3))
    #expect(Size(columns: 2, rows: 11).keepingShape(of: landscape) == Size(columns: 2, rows: 11))
    #expect(Size(columns: 1, rows: 2).keepingShape(of: landscape) == Size(columns: 1, rows: 2))
    #expect(Size(columns: 1, rows: 2).keepingShape(of: Size(columns: 9, rows: 9)) == Size(columns: 2, rows: 2))
  }

  @Test func `the mark on the bar is that of the cursor, or of the element that is given`() {
    let theme = Theme(.dark, depth: .mono)
    var heatmap = Heatmap(Grid(rows: 1, columns: 4, numbers: [0, 1, 2, 3]))
    func place() -> String.Index? {
      var frame = Frame(Size(columns: 40, rows: 6))
      frame.draw(heatmap, in: frame.area, theme: theme)
      return frame.rows.compactMap { $0.firstIndex(of: "┃") }.first
    }
    #expect(place() == nil)
    heatmap.cursor = Grid.Element(row: 0, column: 0)
    let first = place()
    #expect(first != nil)
    heatmap.cursor = Grid.Element(row: 0, column: 3)
    #expect(place() != first)
    heatmap.elementOnBar = Grid.Element(row: 0, column: 0)
    #expect(place() == first)
  }

  @Test func `sums stand beside colours, and what has no room says so`() {
    let theme = Theme(.dark, depth: .mono)
    func drawn(_ heatmap: Heatmap, _ columns: Int, _ rows: Int) -> [String] {
      var frame = Frame(Size(columns: columns, rows: rows))
      frame.draw(heatmap, in: frame.area, theme: theme)
      return frame.rows
    }
    var heatmap = Heatmap(Grid(rows: 3, columns: 4, numbers: Array(repeating: 100, count: 12)))
    heatmap.view = .pixels
    heatmap.sums = .init(ofRows: true)
    let pixels = drawn(heatmap, 40, 10)
    #expect(pixels.filter { $0.contains("400") }.count == 3)
    #expect(!pixels.joined().contains("no room"))
    heatmap.sums = .init(ofRows: true, ofColumns: true)
    #expect(drawn(heatmap, 40, 10).joined().contains("no room for the sums of columns"))
    // The sums of columns are wider than the numbers, and do not touch.
    heatmap.view = .numbers
    heatmap.grid = Grid(rows: 3, columns: 4, numbers: Array(repeating: -50, count: 12))
    #expect(drawn(heatmap, 26, 10).contains { $0.contains("-150 -150 -150") })
  }

  @Test func `of a part of a matrix the sums are those of the whole`() {
    var heatmap = Heatmap(Grid(rows: 2, columns: 2, numbers: [1, 2, 3, 4]))
    heatmap.excerpt = Excerpt(
      rows: 0..<2, columns: 0..<2, block: Size(columns: 1, rows: 1), whole: Size(columns: 9, rows: 9))
    heatmap.sums = .init(ofRows: true, ofColumns: true)
    heatmap.view = .numbers
    heatmap.wholeSums = .init(rows: [45, 46], columns: [47, 48])
    var frame = Frame(Size(columns: 40, rows: 10))
    frame.draw(heatmap, in: frame.area, theme: Theme(.dark, depth: .mono))
    for number in ["45", "46", "47", "48"] { #expect(frame.plainText.contains(number), "\(frame.plainText)") }
  }

  @Test func squareMatricesStaySquareWhenReduced() throws {
    var heatmap = Heatmap(Grid(rows: 512, columns: 512, numbers: Array(repeating: 0, count: 512 * 512)))
    heatmap.view = .pixels
    let layout = try #require(heatmap.layout(in: Area(Size(columns: 80, rows: 24)), theme: theme))
    #expect(layout.block.rows == layout.block.columns)
    #expect(layout.rows.count * layout.block.rows >= 512)
  }

  @Test func labelsTakeTheRoomThatElementsLeave() {
    var heatmap = Heatmap(Sample.scores)
    heatmap.rowLabels = Sample.words.map { $0 + ", and more of it" }
    var frame = Frame(Size(columns: 80, rows: 10))
    frame.draw(heatmap, in: frame.area, theme: theme)
    #expect(frame.plainText.contains(heatmap.rowLabels[0]))
  }

  @Test func numbersOfPositionsAreNamedInHalfBlocks() {
    var heatmap = Heatmap(Grid(rows: 12, columns: 12, numbers: Array(repeating: 0.5, count: 144)))
    (heatmap.rowLabels, heatmap.columnLabels) = ((24..<36).map(String.init), (24..<36).map(String.init))
    heatmap.view = .pixels
    var frame = Frame(Size(columns: 30, rows: 8))
    frame.draw(heatmap, in: frame.area, theme: Theme(.dark, depth: .rgb24))
    let rows = frame.rows
    #expect(rows[0].contains("24"))
    #expect(rows[1].contains("24 ▀"))
    #expect(rows[5].contains("32 ▀"))
  }

  @Test func theSizeIsWhatIsUsed() {
    var heatmap = Heatmap(Sample.scores)
    heatmap.rowLabels = Sample.words
    heatmap.columnLabels = Sample.words
    let space = Size(columns: 200, rows: 60)
    let size = heatmap.size(in: space, theme: theme)
    #expect(size.rows == 6)
    var roomy = Frame(space)
    var exact = Frame(size)
    roomy.draw(heatmap, in: roomy.area, theme: theme)
    exact.draw(heatmap, in: exact.area, theme: theme)
    #expect(exact.plainText == roomy.plainText.split(separator: "\n").map { $0 + "\n" }.joined())
  }

  /// The colours of the spots, seen through a frame: what stands for a block is one of its numbers, or their mean.
  @Test(arguments: [Reduction.largest, .mean]) func blocksShowWhatTheySay(_ reduction: Reduction) throws {
    var numbers = Array(repeating: Float(0), count: 64 * 64)
    numbers[65] = -8
    numbers[64] = 4
    var heatmap = Heatmap(Grid(rows: 64, columns: 64, numbers: numbers))
    heatmap.tint = .diverging(centre: 0)
    heatmap.reduction = reduction
    heatmap.view = .pixels
    let area = Area(Size(columns: 40, rows: 12))
    let layout = try #require(heatmap.layout(in: area, theme: theme))
    #expect(layout.block == Size(columns: 4, rows: 4))
    var frame = Frame(area.size)
    frame.draw(heatmap, in: area, theme: theme)
    let place = try #require(layout.place(of: Grid.Element(row: 0, column: 0)))
    let expected: Float = reduction == .largest ? -8 : -4.0 / 16
    let levels = theme.diverging
    #expect(frame[place.origin].style.foreground == levels.level(at: (expected + 8) / 16).color)
    #expect(frame.plainText.contains(reduction == .largest ? "max |x| of each 4×4" : "mean of each 4×4"))
  }
}
