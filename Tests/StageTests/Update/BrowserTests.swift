import Lessons
import Stage
import Testing

/// The list of lessons.
struct BrowserTests {
  @Test func `the mark moves through the list`() {
    var rehearsal = Rehearsal()
    #expect(rehearsal.player.selectedLesson == "sums")
    rehearsal.press("j")
    #expect(rehearsal.player.selectedLesson == "more")
    rehearsal.press(.down)
    #expect(rehearsal.player.selectedLesson == "more")
    rehearsal.press("k", .up)
    #expect(rehearsal.player.selectedLesson == "sums")
    rehearsal.press("G")
    #expect(rehearsal.player.selectedLesson == "more")
    rehearsal.press("g", .pageDown)
    #expect(rehearsal.player.selectedLesson == "more")
    rehearsal.press(.pageUp, .end, .home)
    #expect(rehearsal.player.selectedLesson == "sums")
  }

  @Test(arguments: [KeyPress.enter, .character(" "), .right, .character("l")])
  func `a key opens the lesson under the mark`(key: KeyPress) throws {
    var rehearsal = Rehearsal()
    rehearsal.press("j", key)
    #expect(try rehearsal.session.lesson?.slug == "more")
  }

  @Test func `it shows what the marked lesson is about`() {
    var rehearsal = Rehearsal()
    #expect(rehearsal.screen.contains("A lesson for the tests."))
    #expect(rehearsal.screen.contains("not begun yet"))
    rehearsal.press("j")
    #expect(rehearsal.screen.contains("It has one step."))
    #expect(rehearsal.screen.contains("builds on  1 Sums"))
  }

  @Test func `a picture of the marked lesson is computed`() {
    var rehearsal = Rehearsal()
    #expect(rehearsal.player.browser.preview != nil)
    rehearsal.press("j")
    #expect(rehearsal.player.browser.preview == nil, "this lesson shows none")
  }

  @Test func `search narrows the list`() throws {
    var rehearsal = Rehearsal()
    rehearsal.press("/")
    rehearsal.type("one ST")
    #expect(rehearsal.player.listedLessons.map(\.slug) == ["more"])
    #expect(rehearsal.screen.contains("/one ST_"))
    rehearsal.press(.enter)
    #expect(try rehearsal.session.lesson?.slug == "more")
    rehearsal.press(.escape)
    #expect(rehearsal.player.listedLessons.count == 2)
  }

  @Test func `search finds a lesson in either language, by number and by name`() {
    for (text, slug) in [("求和", "sums"), ("2 mo", "more"), ("SUMS", "sums")] {
      var rehearsal = Rehearsal()
      rehearsal.press("/")
      rehearsal.type(text)
      #expect(rehearsal.player.selectedLesson == slug, "\(text)")
    }
  }

  @Test func `a search without success says so, and is taken back`() {
    var rehearsal = Rehearsal()
    rehearsal.press("/")
    rehearsal.type("zzz")
    #expect(rehearsal.screen.contains("no lesson matches"))
    rehearsal.press(.enter)
    #expect(rehearsal.player.session == nil)
    rehearsal.press("/", "z", .backspace, .backspace)
    #expect(rehearsal.player.listedLessons.count == 2)
    rehearsal.press("z", .escape)
    #expect(rehearsal.player.browser.query == nil)
    #expect(rehearsal.player.listedLessons.count == 2)
  }

  @Test func `letters that are typed are no commands`() {
    var rehearsal = Rehearsal()
    rehearsal.press("/")
    rehearsal.type("qL?")
    #expect(rehearsal.effect == nil)
    #expect(rehearsal.player.language == .english)
    #expect(rehearsal.player.browser.query == "qL?")
  }

  @Test func `it begins with the lesson that was open last, on its page`() throws {
    var first = Rehearsal()
    first.press("j", .enter)
    let progress = first.player.progress
    #expect(Rehearsal(progress: progress).player.selectedLesson == "more")
    var second = Rehearsal(lesson: "sums", step: 3)
    second.press(.escape, .enter)
    #expect(second.step == 3)
  }

  @Test func `an empty course is no mistake`() {
    var rehearsal = Rehearsal(Course([]))
    rehearsal.press(.down, .enter, .pageUp, "/", "a", .enter)
    #expect(rehearsal.screen.contains("no lesson matches"))
  }
}
