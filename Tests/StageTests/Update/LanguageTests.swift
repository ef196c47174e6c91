import Lessons
import Stage
import Testing

/// The same place in the other language.
struct LanguageTests {
  @Test func `the page, the settings and the answers stay`() throws {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press("+", "3", "2", "L")
    #expect(rehearsal.step == 3)
    #expect(rehearsal.screen.contains("问题之后。"))
    #expect(try rehearsal.session.answers.count == 1)
    rehearsal.press("1")
    #expect(rehearsal.screen.contains("左上是 3，右下是 18。"))
    rehearsal.press("L")
    #expect(rehearsal.screen.contains("Above left stands 3, below right 18."))
  }

  @Test func `the opened element stays`() {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press(.tab, .tab, .right, "L")
    #expect(rehearsal.opened == "P[0, 1]")
    #expect(rehearsal.screen.contains("P[甲, 乙]"))
    rehearsal.press(.down)
    #expect(rehearsal.opened == "P[1, 1]")
  }

  @Test func `the list is in that language too`() {
    var rehearsal = Rehearsal()
    rehearsal.press("L")
    #expect(rehearsal.screen.contains("求和"))
    #expect(rehearsal.screen.contains("测试用的课程。"))
    rehearsal.press("L")
    #expect(rehearsal.screen.contains("Sums"))
  }

  @Test func `a lesson that exists in one language only is shown in that one`() {
    var rehearsal = Rehearsal(language: .chinese)
    rehearsal.press("j", .enter)
    #expect(rehearsal.screen.contains("More sums"))
    #expect(rehearsal.screen.contains("第 1 步，共 1 步"))
  }

  @Test func `progress is one for both languages`() {
    var rehearsal = Rehearsal(lesson: "sums", step: 3)
    rehearsal.press("L", "2")
    #expect(rehearsal.player.progress.lessons.keys.map(\.self) == ["sums"])
    #expect(rehearsal.player.progress.lessons["sums"]?.answers.values.map(\.self) == [true])
  }

  @Test func `a lesson file of one's own stays what it is`() throws {
    var rehearsal = Rehearsal()
    let own = Source(name: "mine/01-sums.md", text: Sample.more)
    rehearsal = Rehearsal(playing: own)
    rehearsal.press("L")
    #expect(try rehearsal.session.lesson?.source == own)
    #expect(rehearsal.player.language == .chinese)
  }

  @Test func `where there are no Chinese characters there is no such key`() {
    var rehearsal = Rehearsal(glyphs: .ascii)
    rehearsal.press("L")
    #expect(rehearsal.player.language == .english)
    #expect(!rehearsal.footer.contains("L "))
  }
}

extension Rehearsal {
  /// In a file, on a player who has a course too.
  fileprivate init(playing source: Source) {
    self.init()
    play(Lesson(source))
  }
}
