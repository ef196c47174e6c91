import Canvas
import Testing

@Suite struct FrameDrawingTests {
  private func row(_ columns: Int, _ draw: (inout Frame) -> Void) -> String {
    var frame = Frame(Size(columns: columns, rows: 1), filledWith: Cell(glyph: "x", style: .plain))
    draw(&frame)
    return frame.rows[0]
  }

  @Test func textStandsWhereItIsPut() {
    #expect(row(8) { $0.draw("cat", at: Point(column: 2, row: 0)) } == "xxcatxxx")
    #expect(row(8) { $0.draw("注意", at: Point(column: 1, row: 0)) } == "x注意xxx")
  }

  @Test func textIsClippedToItsArea() {
    let area = Area(column: 2, row: 0, columns: 3, rows: 1)
    #expect(row(8) { $0.draw("abcdef", at: Point(column: 0, row: 0), in: area) } == "xxcdexxx")
    #expect(row(8) { $0.draw("abc", at: Point(column: 0, row: 1), in: area) } == "xxxxxxxx")
    #expect(row(8) { $0.draw("abc", at: Point(column: -2, row: 0)) } == "cxxxxxxx")
  }

  @Test func aWideCharacterIsNeverCutInHalf() {
    #expect(row(4) { $0.draw("a注意", at: Point(column: 0, row: 0)) } == "a注 ")
    #expect(row(5) { $0.draw("注意", at: Point(column: -1, row: 0)) } == " 意xx")
    let area = Area(column: 1, row: 0, columns: 2, rows: 1)
    #expect(row(6) { $0.draw("注意力", at: Point(column: 0, row: 0), in: area) } == "x  xxx")
  }

  @Test func overwritingHalfOfAWideCharacterLeavesASpace() {
    #expect(
      row(4) {
        $0.draw("注意", at: Point(column: 0, row: 0))
        $0.draw("a", at: Point(column: 1, row: 0))
      } == " a意")
    #expect(
      row(4) {
        $0.draw("注意", at: Point(column: 0, row: 0))
        $0.draw("a", at: Point(column: 2, row: 0))
      } == "注a ")
    #expect(
      row(5) {
        $0.draw("注意", at: Point(column: 0, row: 0))
        $0.draw("力", at: Point(column: 1, row: 0))
      } == " 力 x")
  }

  @Test func drawingReturnsTheColumnBehindTheText() {
    var frame = Frame(Size(columns: 4, rows: 1))
    #expect(frame.draw("注意力", at: Point(column: 1, row: 0)) == 7)
    #expect(frame.draw("abc", at: Point(column: 2, row: 0)) == 5)
    #expect(frame.draw("abc", at: Point(column: 2, row: 5)) == 5)
  }

  @Test func controlCharactersBecomeVisible() {
    #expect(row(8) { $0.draw("a\u{1B}[2Jb", at: Point(column: 0, row: 0)) } == "a␛[2Jbxx")
    #expect(row(4) { $0.draw("\n\u{7F}\u{9B}\r", at: Point(column: 0, row: 0)) } == "␊␡\u{FFFD}␍")
    #expect(row(4) { $0.draw("a\u{202E}b", at: Point(column: 0, row: 0)) } == "a\u{FFFD}bx")
    #expect(row(4) { $0.fill(Area(column: 0, row: 0, columns: 2, rows: 1), with: "\u{1B}") } == "␛␛xx")
  }

  @Test func charactersKeepTheirMarksAndLoseWhatJoinsThem() {
    #expect(row(3) { $0.draw("e\u{301}a", at: Point(column: 0, row: 0)) } == "e\u{301}ax")
    #expect(row(4) { $0.draw("👨‍👩‍👧a", at: Point(column: 0, row: 0)) } == "👨ax")
    let marks = String(repeating: "\u{301}", count: 40)
    #expect(
      row(2) { $0.draw("e" + marks, at: Point(column: 0, row: 0)) } == "e"
        + marks.unicodeScalars.prefix(4).map(String.init).joined() + "x")
  }

  @Test func alignedTextIsCutShort() {
    let line = Area(column: 1, row: 0, columns: 6, rows: 1)
    #expect(row(8) { $0.draw("ab", in: line, alignment: .right) } == "xxxxxabx")
    #expect(row(8) { $0.draw("ab", in: line, alignment: .centre) } == "xxxabxxx")
    #expect(row(8) { $0.draw("注意力机制", in: line, alignment: .left) } == "x注意…xx")
  }

  @Test func framesCanBeCopiedIntoOthers() {
    var page = Frame(Size(columns: 4, rows: 3))
    page.draw("注意", at: Point(column: 0, row: 1))
    page.draw("abcd", at: Point(column: 0, row: 2))
    var frame = Frame(Size(columns: 5, rows: 2), filledWith: Cell(glyph: "x", style: .plain))
    frame.draw(page, from: Area(column: 0, row: 1, columns: 3, rows: 2), at: Point(column: 1, row: 0))
    #expect(frame.rows == ["x注 x", "xabcx"])
  }
}
