import Canvas
import TestSupport
import Testing

@Suite struct WriterTests {
  @Test func plainTextHasNoTrailingSpaces() {
    var frame = Frame(Size(columns: 6, rows: 3))
    frame.draw("注意", at: Point(column: 1, row: 0), Style(.bold))
    #expect(frame.plainText == " 注意\n\n\n")
  }

  @Test func ansiTextChangesOnlyWhatChanges() {
    var frame = Frame(Size(columns: 9, rows: 2))
    let red = Style(foreground: .ansi(1))
    frame.draw("a", at: Point(column: 0, row: 0), red)
    frame.draw("b", at: Point(column: 1, row: 0), Style(foreground: .ansi(1), .bold))
    frame.draw("c", at: Point(column: 2, row: 0), Style(foreground: .indexed(200), .bold))
    frame.draw("d", at: Point(column: 3, row: 0), Style(background: .rgb(1, 2, 3)))
    frame.draw("e", at: Point(column: 4, row: 0))
    frame.draw("f", at: Point(column: 0, row: 1), Style(foreground: .ansi(9), background: .ansi(12)))
    #expect(
      frame.ansiText == """
        \u{1B}[31ma\u{1B}[1mb\u{1B}[38;5;200mc\u{1B}[0;48;2;1;2;3md\u{1B}[0me
        \u{1B}[91;104mf\u{1B}[0m

        """)
  }

  /// Reads ANSI text back into a frame.
  private func replayed(_ text: String, _ size: Size) -> Frame {
    var frame = Frame(size)
    for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var style = Style.plain
      var column = 0
      var rest = line[...]
      while let character = rest.popFirst() {
        guard character == "\u{1B}" else {
          column = frame.draw(String(character), at: Point(column: column, row: row), style)
          continue
        }
        let end = rest.firstIndex(of: "m") ?? rest.endIndex
        apply(rest[..<end].dropFirst().split(separator: ";").compactMap { Int($0) }, to: &style)
        rest = rest[end...].dropFirst()
      }
    }
    return frame
  }

  private func apply(_ codes: [Int], to style: inout Style) {
    var codes = codes[...]
    while let code = codes.popFirst() {
      switch code {
      case 0: style = .plain
      case 1: style.attributes.insert(.bold)
      case 2: style.attributes.insert(.dim)
      case 3: style.attributes.insert(.italic)
      case 4: style.attributes.insert(.underline)
      case 7: style.attributes.insert(.reverse)
      case 30..<50: set(color(code % 10, &codes), code < 40, &style)
      case 90..<108: set(.ansi(UInt8(code % 10 + 8)), code < 100, &style)
      default: Issue.record("unknown code \(code)")
      }
    }
  }

  private func color(_ code: Int, _ codes: inout ArraySlice<Int>) -> Color {
    if code < 8 { return .ansi(UInt8(code)) }
    if code == 9 { return .standard }
    if codes.popFirst() == 5 { return .indexed(UInt8(codes.removeFirst())) }
    return .rgb(UInt8(codes.removeFirst()), UInt8(codes.removeFirst()), UInt8(codes.removeFirst()))
  }

  private func set(_ color: Color, _ isForeground: Bool, _ style: inout Style) {
    if isForeground { style.foreground = color } else { style.background = color }
  }

  @Test(arguments: ColorDepth.allCases) func ansiTextShowsTheWholeFrame(_ depth: ColorDepth) {
    var heatmap = Heatmap(Sample.scores)
    heatmap.rowLabels = Sample.chinese
    heatmap.tint = .diverging(centre: 0)
    heatmap.cursor = Grid.Element(row: 1, column: 1)
    heatmap.lit.columns = [2]
    var frame = Frame(Size(columns: 50, rows: 8))
    frame.draw(heatmap, in: frame.area, theme: Theme(depth: depth))
    frame.cursor = nil
    #expect(visible(replayed(frame.ansiText, frame.size)) == visible(frame))
  }

  /// Without the colours of characters that are all background.
  private func visible(_ frame: Frame) -> Frame {
    var visible = frame
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let point = Point(column: column, row: row)
        var cell = frame[point]
        let isHalved = cell.glyph == "▀" && cell.style.foreground == cell.style.background
        guard cell.style.attributes.isEmpty, cell.glyph == " " || isHalved else { continue }
        cell = Cell(glyph: " ", style: Style(background: cell.style.background))
        visible[point] = cell
      }
    }
    return visible
  }

  @Test func whatIsAllBackgroundNeedsNoOtherColour() {
    var frame = Frame(Size(columns: 4, rows: 1))
    let (red, blue) = (Color.rgb(255, 0, 0), Color.rgb(0, 0, 255))
    for (column, colors) in [(red, blue), (red, red), (blue, blue), (red, blue)].enumerated() {
      let style = Style(foreground: colors.0, background: colors.1)
      frame.draw("▀", at: Point(column: column, row: 0), style)
    }
    #expect(
      frame.ansiText
        == "\u{1B}[38;2;255;0;0;48;2;0;0;255m▀\u{1B}[48;2;255;0;0m \u{1B}[48;2;0;0;255m ▀\u{1B}[0m\n")
  }

  @Test func goldenTextShowsWhereTheStyleChanges() {
    var frame = Frame(Size(columns: 6, rows: 2))
    frame.draw("ab", at: Point(column: 1, row: 0), Style(foreground: .rgb(255, 135, 0), .bold))
    frame.draw("注", at: Point(column: 3, row: 1), Style(foreground: .ansi(3), background: .indexed(235)))
    frame.draw("x", at: Point(column: 5, row: 1), Style([.underline, .reverse]))
    #expect(
      frame.goldenText == """
        | ab   |
        |   注x|
        0:1-2 bold #ff8700
        1:3-4 ansi3 on 235
        1:5 underline reverse

        """)
  }
}
