import Canvas
import Lessons
import Stage
import TestSupport
import Testing

/// How a page goes together on screens of different sizes.
struct LayoutTests {
  @Test(arguments: [(80, 24), (120, 40), (40, 12)]) func `a page`(columns: Int, rows: Int) {
    var rehearsal = Rehearsal(lesson: "sums", columns: columns, rows: rows)
    let page = view(rehearsal.player).goldenText
    rehearsal.press(.tab, .tab, .right)
    expectSnapshot("\(page)\n\(view(rehearsal.player).goldenText)", "Layout/\(columns)x\(rows)")
  }

  @Test func `a page in ASCII, the list, the keys and an origin`() {
    var rehearsal = Rehearsal(glyphs: .ascii)
    var screens = [rehearsal.screen]
    rehearsal.press(.enter, .tab, .tab, .right)
    screens.append(rehearsal.screen)
    rehearsal.press(.enter)
    screens.append(rehearsal.screen)
    rehearsal.press("?")
    screens.append(rehearsal.screen)
    #expect(screens.joined().filter { !$0.isASCII }.isEmpty)
    expectSnapshot(screens.joined(separator: "\n"), "Layout/ascii")
  }

  @Test(arguments: [
    (Size(columns: 80, rows: 20), PageView.Arrangement.stacked), (Size(columns: 60, rows: 12), .stacked),
    (Size(columns: 59, rows: 40), .stacked), (Size(columns: 20, rows: 36), .stacked),
    (Size(columns: 60, rows: 10), .stacked),
    (Size(columns: 60, rows: 9), .single), (Size(columns: 200, rows: 6), .sideBySide),
    (Size(columns: 200, rows: 5), .single),
    (Size(columns: 110, rows: 12), .sideBySide), (Size(columns: 109, rows: 60), .stacked),
  ])
  func `the size decides`(size: Size, arrangement: PageView.Arrangement) {
    #expect(PageView.arrangement(for: size) == arrangement)
  }

  @Test(arguments: Language.allCases) func `too small`(language: Language) {
    var rehearsal = Rehearsal(lesson: "sums", language: language)
    rehearsal.resize(19, 24)
    #expect(!rehearsal.screen.contains("▪"))
    rehearsal.resize(30, 5)
    #expect(rehearsal.screen.contains(language == .english ? "needs 20x6, has 30x5" : "需要 20x6，现有 30x5"))
    rehearsal.resize(80, 24)
    #expect(rehearsal.screen.contains(language == .english ? "1 of 6" : "第 1 步，共 6 步"))
  }

  @Test(arguments: [1, 2, 19, 20, 21, 59, 60, 80, 109, 110, 400], [1, 2, 5, 6, 9, 10, 15, 16, 24, 200])
  func `every size has its frame`(columns: Int, rows: Int) {
    for step in 1...6 {
      var rehearsal = Rehearsal(lesson: "sums", step: step)
      rehearsal.resize(columns, rows)
      #expect(view(rehearsal.player).size == Size(columns: columns, rows: rows))
    }
  }

  @Test(arguments: [(60, 16), (59, 40), (40, 14), (20, 40), (200, 10), (80, 24)])
  func `where there is any room the pictures stand on the page, and it scrolls to them`(columns: Int, rows: Int) {
    var rehearsal = Rehearsal(lesson: "sums", columns: columns, rows: rows)
    var seen = rehearsal.screen
    for _ in 0..<40 {
      let isAll = !rehearsal.screen.contains("▾")
      rehearsal.press(.down)
      seen += rehearsal.screen
      if isAll { break }
    }
    #expect(!rehearsal.screen.contains("▾"))
    for title in ["left", "right", "308"] { #expect(seen.contains(title), "\(title) at \(columns)×\(rows)") }
    rehearsal.press(.tab)
    #expect(view(rehearsal.player).cursor != nil, "the focus brings its picture into view")
  }

  @Test func `pictures on a page that scrolls in any case keep their numbers`() {
    var rehearsal = Rehearsal(lesson: "sums", columns: 60, rows: 16)
    rehearsal.press(.tab, .tab)
    #expect(rehearsal.screen.contains("308"))
  }

  @Test(arguments: [(40, 12, "picture 1/2", "2/2"), (30, 8, "picture 1 of 2", "2 of 2")])
  func `on a low screen a picture is one key away, and the key says so`(
    columns: Int, rows: Int, first: String, second: String
  ) {
    var rehearsal = Rehearsal(lesson: "sums", columns: columns, rows: rows)
    #expect(!rehearsal.screen.contains("▸"))
    #expect(rehearsal.footer.contains("tab \(first)"))
    rehearsal.press(.tab)
    #expect(rehearsal.opened == "A[0, 0]")
    #expect(rehearsal.screen.contains("▸"))
    #expect(rehearsal.footer.contains(second))
    rehearsal.press(.tab)
    #expect(rehearsal.opened == "P[0, 0]")
    #expect(rehearsal.footer.contains("tab "))
  }

  @Test(arguments: [30, 40, 50, 59, 60, 80, 120], Language.allCases)
  func `the way to the pictures stands at the foot of every page that has some`(columns: Int, language: Language) {
    for rows in [8, 12, 16, 24] {
      let rehearsal = Rehearsal(lesson: "sums", language: language, columns: columns, rows: rows)
      #expect(rehearsal.footer.contains("tab "), "\(columns)×\(rows): \(rehearsal.footer)")
    }
  }
}
