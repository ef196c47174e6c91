import Lessons
import Stage
import Testing

/// Going from page to page.
struct StepTests {
  @Test(arguments: [KeyPress.character(" "), .enter, .right, .character("l"), .pageDown])
  func `the next page`(key: KeyPress) {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press(key)
    #expect(rehearsal.step == 2)
    #expect(rehearsal.screen.contains("2 of 6"))
  }

  @Test(arguments: [KeyPress.backspace, .left, .character("h"), .pageUp])
  func `the page before`(key: KeyPress) {
    var rehearsal = Rehearsal(lesson: "sums", step: 3)
    rehearsal.press(key)
    #expect(rehearsal.step == 2)
  }

  @Test func `before the first page there is nothing`() {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press(.backspace, .left)
    #expect(rehearsal.step == 1)
  }

  @Test func `behind the last page the list shows the next lesson`() {
    var rehearsal = Rehearsal(lesson: "sums", step: 6)
    rehearsal.press(" ")
    #expect(rehearsal.player.session == nil)
    #expect(rehearsal.player.selectedLesson == "more")
  }

  @Test func `behind the last page of the last lesson the list stays on it`() {
    var rehearsal = Rehearsal(lesson: "more")
    rehearsal.press(" ")
    #expect(rehearsal.player.session == nil)
    #expect(rehearsal.player.selectedLesson == "more")
  }

  @Test func `behind the last page of a lesson of nobody's course there is nothing`() {
    var rehearsal = Rehearsal(playing: Sample.more)
    rehearsal.press(" ")
    #expect(rehearsal.step == 1)
  }

  @Test func `the first and the last page`() {
    var rehearsal = Rehearsal(lesson: "sums", step: 2)
    rehearsal.press("G")
    #expect(rehearsal.step == 6)
    rehearsal.press("g")
    #expect(rehearsal.step == 1)
  }

  @Test func `a number is a page`() {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press("5")
    #expect(rehearsal.step == 5)
    rehearsal.press("1")
    #expect(rehearsal.step == 1)
  }

  @Test func `a number without a page changes nothing`() {
    var rehearsal = Rehearsal(lesson: "sums", step: 2)
    rehearsal.press("9", "0")
    #expect(rehearsal.step == 2)
  }

  @Test func `the index leads to a page`() {
    var rehearsal = Rehearsal(lesson: "sums", step: 2)
    rehearsal.press("i")
    #expect(rehearsal.player.overlay == .index(selected: 1))
    #expect(rehearsal.screen.contains("5  A long page"))
    rehearsal.press(.down, "j", .down, .enter)
    #expect(rehearsal.player.overlay == nil)
    #expect(rehearsal.step == 5)
  }

  @Test func `a new page begins at its top, with nothing opened`() throws {
    var rehearsal = Rehearsal(lesson: "sums", step: 5)
    rehearsal.press(.down, .down)
    #expect(try rehearsal.session.scroll == 2)
    rehearsal.press("1", .tab)
    #expect(try rehearsal.session.inspection != nil)
    rehearsal.press("5")
    let session = try rehearsal.session
    #expect(session.scroll == 0)
    #expect(session.focus == .page)
    #expect(session.inspection == nil)
  }
}
