import Canvas
import Stage
import Testing

struct ScrollingTests {
  @Test func `a long page scrolls to its end and no further`() throws {
    var rehearsal = Rehearsal(lesson: "sums", step: 5)
    #expect(rehearsal.screen.contains("1. item 1"))
    #expect(!rehearsal.screen.contains("item 40"))
    rehearsal.press("j", .down)
    #expect(try rehearsal.session.scroll == 2)
    for _ in 0..<60 { rehearsal.press(.down) }
    #expect(rehearsal.screen.contains("40. item 40"))
    let end = try rehearsal.session.scroll
    rehearsal.press(.down)
    #expect(try rehearsal.session.scroll == end)
    rehearsal.press(.up, "k")
    #expect(try rehearsal.session.scroll == end - 2)
    for _ in 0..<60 { rehearsal.press(.up) }
    #expect(try rehearsal.session.scroll == 0)
  }

  @Test func `a page that is all in view does not scroll`() throws {
    var rehearsal = Rehearsal(lesson: "sums", step: 6)
    rehearsal.press(.down, .down, .up)
    #expect(try rehearsal.session.scroll == 0)
  }

  @Test func `the wheel scrolls as the keys do`() throws {
    var rehearsal = Rehearsal(lesson: "sums", step: 5)
    rehearsal.send(.scroll(lines: 3, at: Point(column: 2, row: 5)))
    #expect(try rehearsal.session.scroll == 3)
    rehearsal.send(.scroll(lines: 1000, at: Point(column: 2, row: 5)))
    #expect(rehearsal.screen.contains("40. item 40"))
    rehearsal.send(.scroll(lines: -1000, at: Point(column: 2, row: 5)))
    #expect(try rehearsal.session.scroll == 0)
  }

  @Test func `a mark says where the page goes on`() {
    var rehearsal = Rehearsal(lesson: "sums", step: 5)
    #expect(rehearsal.screen.contains("▾") && !rehearsal.screen.contains("▴"))
    rehearsal.press(.down)
    #expect(rehearsal.screen.contains("▾") && rehearsal.screen.contains("▴"))
    for _ in 0..<60 { rehearsal.press(.down) }
    #expect(!rehearsal.screen.contains("▾") && rehearsal.screen.contains("▴"))
  }

  @Test func `what gets the focus comes into view`() {
    var rehearsal = Rehearsal(
      playing: """
        ---
        title: Far below
        ---

        ## A picture under much prose

        ```qkv
        layout scroll
        ```

        \((1...40).map { "\($0). item \($0)" }.joined(separator: "\n"))

        ```qkv
        show heatmap([[1.5, 2.5]], title: "far below")
        ```

        """)
    #expect(!rehearsal.screen.contains("far below"))
    rehearsal.press(.tab)
    #expect(rehearsal.screen.contains("far below"))
    rehearsal.press(.escape)
    rehearsal.send(.scroll(lines: -1000, at: Point(column: 0, row: 0)))
    #expect(!rehearsal.screen.contains("far below"))
  }
}
