import Lessons
import Stage
import Testing

/// What the keys act on.
struct FocusTests {
  @Test func `the focus goes through the pictures and the controls and around`() throws {
    var rehearsal = Rehearsal(lesson: "sums")
    let stops = [Focus.picture(0), .picture(1), .control("gain"), .page]
    for stop in stops {
      rehearsal.press(.tab)
      #expect(try rehearsal.session.focus == stop)
    }
    for stop in stops.dropLast().reversed() {
      rehearsal.press(.backTab)
      #expect(try rehearsal.session.focus == stop)
    }
  }

  @Test func `a picture without numbers is passed over`() throws {
    var rehearsal = Rehearsal(lesson: "sums", step: 2)
    rehearsal.press(.tab)
    #expect(try rehearsal.session.focus == .control("size"))
  }

  @Test func `the numbers of the text, and back to the page`() throws {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press("n")
    #expect(try rehearsal.session.focus == .number(0))
    #expect(rehearsal.screen.contains("A[x, 0]"))
    rehearsal.press("n")
    #expect(try rehearsal.session.focus == .number(1))
    rehearsal.press("n")
    #expect(try rehearsal.session.focus == .page)
  }

  @Test func `a picture keeps its cursor while the focus is elsewhere`() {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press(.tab, .right, .down)
    #expect(rehearsal.opened == "A[1, 1]")
    rehearsal.press(.tab, .backTab)
    #expect(rehearsal.opened == "A[1, 1]")
    rehearsal.press(" ", .backspace, .tab)
    #expect(rehearsal.opened == "A[1, 1]")
  }

  @Test func `escape leaves one thing at a time`() throws {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press(.tab, .enter, .enter, "?")
    #expect(rehearsal.player.overlay != nil)
    #expect(try rehearsal.session.inspection?.trail.count == 2)
    rehearsal.press(.escape)
    #expect(rehearsal.player.overlay == nil)
    rehearsal.press(.escape)
    #expect(try rehearsal.session.inspection?.isFollowing == false)
    rehearsal.press(.escape)
    #expect(try rehearsal.session.focus == .page)
    rehearsal.press(.escape)
    #expect(rehearsal.player.session == nil)
    rehearsal.press(.escape)
    #expect(rehearsal.player.session == nil)
  }

  @Test func `the terminal's cursor stands on the element with the focus`() throws {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press(.tab)
    let first = try #require(view(rehearsal.player).cursor)
    rehearsal.press(.right)
    let second = try #require(view(rehearsal.player).cursor)
    #expect(second.row == first.row && second.column > first.column)
    rehearsal.press(.down)
    let third = try #require(view(rehearsal.player).cursor)
    #expect(third.row == first.row + 1)
  }
}
