import Canvas
import TestSupport
import Testing

@Suite struct SVGTests {
  private func picture(_ frame: Frame, title: String = "T") -> SVGPicture { SVGPicture([frame], title: title) }

  @Test func `a small frame, for people to read`() {
    var frame = Frame(Size(columns: 12, rows: 3))
    frame.draw("Q·Kᵀ <&>", at: Point(column: 0, row: 0), Style(.bold))
    frame.draw("小猫", at: Point(column: 0, row: 1))
    frame.draw("0.5", at: Point(column: 5, row: 1), Style(foreground: .rgb(0, 0, 0), background: .indexed(222)))
    frame.draw("1.0", at: Point(column: 8, row: 1), Style(foreground: .rgb(0, 0, 0), background: .indexed(222)))
    frame.draw("──▀", at: Point(column: 0, row: 2), Style(foreground: .ansi(1)))
    frame.draw("a b  c", at: Point(column: 4, row: 2), Style([.italic, .underline]))
    var picture = picture(frame, title: "scores < \"Q\"")
    picture.description = "two rows"
    expectSnapshot(picture.text, "svg")
  }

  @Test func `wide characters take two columns each, and stand alone`() throws {
    var frame = Frame(Size(columns: 10, rows: 1))
    frame.draw("a注意b", at: Point(column: 1, row: 0))
    let texts = try #require(elements(ofMarkup: picture(frame).text)).filter { $0.name == "text" }
    #expect(texts.map(\.text) == ["a", "注意", "b"])
    #expect(texts.map { $0.attributes["x"] } == ["8", "16", "48"])
    #expect(texts.map { $0.attributes["textLength"] } == ["8", "32", "8"])
  }

  @Test func `neighbours of one background are one rectangle`() throws {
    var frame = Frame(Size(columns: 8, rows: 1))
    frame.draw("1", at: Point(column: 0, row: 0), Style(background: .rgb(1, 2, 3)))
    frame.draw("2", at: Point(column: 1, row: 0), Style(background: .rgb(1, 2, 3), .bold))
    frame.draw("3", at: Point(column: 2, row: 0), Style(background: .rgb(3, 2, 1)))
    let boxes = try #require(elements(ofMarkup: picture(frame).text)).filter { $0.name == "rect" }.dropFirst()
    #expect(boxes.map { $0.attributes["width"] } == ["16", "8"])
    #expect(boxes.map { $0.attributes["fill"] } == ["#010203", "#030201"])
  }

  @Test func `what is reversed is painted the other way round`() throws {
    var frame = Frame(Size(columns: 1, rows: 1))
    frame.draw("x", at: Point(column: 0, row: 0), Style(.reverse))
    let found = try #require(elements(ofMarkup: picture(frame).text))
    let paper = Paper(.dark)
    #expect(found.last { $0.name == "rect" }?.attributes["fill"] == paper.text.hexadecimal)
    #expect(found.first { $0.name == "text" }?.attributes["fill"] == paper.background.hexadecimal)
  }

  /// The blocks, lines and dots that pictures are drawn with become shapes; none is left to a font.
  @Test func `what is drawn is not written`() throws {
    let drawn = "▀▄█▌▐▁▇▏▉▕░▒▓─│┌┐└┘├┤┬┴┼═╬╌┈┊┃⠁⣿"
    var frame = Frame(Size(columns: drawn.count, rows: 1))
    frame.draw(drawn, at: Point(column: 0, row: 0))
    let found = try #require(elements(ofMarkup: picture(frame).text))
    #expect(!found.contains { $0.name == "text" })
    #expect(found.contains { $0.name == "path" })
  }

  @Test func `markup and control characters are only text`() throws {
    let evil = "</title><script>\u{1B}[2J\u{0}\u{202E}\u{FFFE}&amp;\"'"
    var frame = Frame(Size(columns: 40, rows: 1))
    frame.draw(evil, at: Point(column: 0, row: 0))
    var picture = picture(frame, title: evil)
    picture.description = evil
    let found = try #require(elements(ofMarkup: picture.text))
    #expect(!found.contains { $0.name == "script" })
    #expect(found.first { $0.name == "title" }?.text.contains("<script>") == true)
    #expect(picture.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x202E })
  }

  @Test func `what is empty at the right is not in the picture`() {
    var frame = Frame(Size(columns: 2000, rows: 3))
    frame.draw("猫 ", at: Point(column: 3, row: 1))
    #expect(picture(frame).size == (5 * 8 + 16, 3 * 16 + 16))
    frame.draw(" ", at: Point(column: 9, row: 2), Style(background: .rgb(1, 2, 3)))
    #expect(picture(frame).size.width == 10 * 8 + 16)
    #expect(picture(Frame(Size(columns: 7, rows: 1))).size == (16, 32))
  }

  @Test func `frames stand below each other`() {
    let frame = Frame(Size(columns: 10, rows: 2))
    var wide = Frame(Size(columns: 20, rows: 1))
    wide.draw("x", at: Point(column: 19, row: 0))
    #expect(SVGPicture([frame, wide], title: "").size == (20 * 8 + 16, 4 * 16 + 16))
    #expect(elements(ofMarkup: SVGPicture([], title: "").text) != nil)
  }
}
