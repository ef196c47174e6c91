import Canvas
import Testing
import TestSupport

@Suite struct WrappingTests {
  private func lines(_ text: String, _ width: Int) -> [String] {
    StyledText(text).wrapped(to: width).map(\.text)
  }

  @Test func latinWordsStayWhole() {
    #expect(lines("the cat sat on the mat", 8) == ["the cat", "sat on", "the mat"])
    #expect(lines("", 8) == [""])
    #expect(lines("a\n\nb", 8) == ["a", "", "b"])
  }

  @Test func wordsLongerThanALineAreBroken() {
    #expect(lines("an incomprehensibility", 8) == ["an", "incompre", "hensibil", "ity"])
    #expect(lines("注意力", 1) == ["注", "意", "力"])
  }

  @Test func chineseBreaksBetweenCharacters() {
    #expect(lines("注意力机制", 4) == ["注意", "力机", "制"])
    #expect(lines("用softmax归一", 10) == ["用softmax", "归一"])
  }

  @Test func punctuationClingsToItsText() {
    #expect(lines("得到分数。再用", 8) == ["得到分", "数。再用"])
    #expect(lines("先比较（按行）", 8) == ["先比较", "（按行）"])
    #expect(lines("称为「头」的", 6) == ["称为", "「头」", "的"])
  }

  @Test func noLineEverStartsOrEndsWithTheWrongSign() {
    var random = SeededGenerator(seed: 1)
    let signs = Array("注意力机制。，、（）「」abc 的12")
    for _ in 0..<2000 {
      let text = String((0..<30).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] })
      let width = Int.random(in: 12...30, using: &random)
      for line in lines(text, width) where displayWidth(of: line) <= width {
        // A chain of signs longer than the line has to break somewhere.
        guard !text.contains(where: { "。，、（）「」".contains($0) }) || isOrdinary(text) else { continue }
        #expect(!"。，、）」".contains(line.first ?? "x"), "\(text) at \(width)")
        #expect(!"（「".contains(line.last ?? "x"), "\(text) at \(width)")
      }
    }
  }

  /// No two signs touch, no space touches a sign, and the text neither starts nor ends with one.
  private func isOrdinary(_ text: String) -> Bool {
    let isSign = (" " + text + " ").map { "。，、（）「」 ".contains($0) }
    return !zip(isSign, isSign.dropFirst()).contains { $0 && $1 }
  }

  @Test func everyCharacterIsKeptAndNoLineIsTooLong() {
    var random = SeededGenerator(seed: 2)
    let signs = Array("注意力，（）ab c")
    for _ in 0..<2000 {
      let text = String((0..<40).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] })
      let width = Int.random(in: 2...20, using: &random)
      let lines = lines(text, width)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(lines.allSatisfy { displayWidth(of: $0) <= width })
    }
  }

  @Test func runsKeepTheirStyleAndTheirName() {
    let bold = Style(.bold)
    var text = StyledText("scores reach ")
    text.append("18", bold, id: 7)
    text.append(".5 at most")
    let lines = text.wrapped(to: 14)
    #expect(lines.map(\.text) == ["scores reach", "18.5 at most"])
    #expect(lines[1].runs.first == StyledText.Run("18", bold, id: 7))
    #expect(lines[1].columns(of: 7) == 0..<2)
    #expect(lines[0].columns(of: 7) == nil)
  }

  @Test func listsHangBehindTheirBullet() {
    let lines = StyledText("the cat sat on the mat").wrapped(to: 10, first: StyledText("1. "))
    #expect(lines.map(\.text) == ["1. the cat", "   sat on", "   the mat"])
  }

  @Test func tablesAlignTheirColumns() {
    let table = TextTable(
      header: [StyledText("词"), StyledText("n")],
      rows: [[StyledText("学习"), StyledText("2")], [StyledText("我"), StyledText("10")]], alignments: [.left, .right])
    #expect(
      table.lines(width: 20, theme: Theme()).map(\.text) == ["词     n", "────  ──", "学习   2", "我    10"])
    let narrow = TextTable(
      header: [StyledText("a"), StyledText("b")], rows: [[StyledText("the cat sat"), StyledText("x")]])
    #expect(
      narrow.lines(width: 8, theme: Theme()).map(\.text) == [
        "a      b", "─────  ─", "the    x", "cat     ", "sat     ",
      ])
  }
}
