import Canvas
import Lessons
import Matrices
import Stage
import Testing

/// The cursor in a matrix.
struct CursorTests {
  private func onPicture() -> Rehearsal {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press(.tab)
    return rehearsal
  }

  @Test func `it begins above left`() {
    #expect(onPicture().opened == "A[0, 0]")
  }

  @Test(arguments: [
    ([KeyPress.right], "A[0, 1]"), ([.character("l"), .character("l")], "A[0, 2]"), ([.down], "A[1, 0]"),
    ([.character("j"), .character("k")], "A[0, 0]"), ([.right, .character("h")], "A[0, 0]"), ([.end], "A[0, 2]"),
    ([.end, .left], "A[0, 1]"), ([.end, .home], "A[0, 0]"), ([.down, .up], "A[0, 0]"),
  ])
  func `it moves`(keys: [KeyPress], to place: String) {
    var rehearsal = onPicture()
    for key in keys { rehearsal.press(key) }
    #expect(rehearsal.opened == place)
  }

  @Test func `it stays within the matrix`() {
    var rehearsal = onPicture()
    rehearsal.press(.left, .up)
    #expect(rehearsal.opened == "A[0, 0]")
    for _ in 0..<9 { rehearsal.press(.right, .down) }
    #expect(rehearsal.opened == "A[1, 2]")
  }

  @Test func `in a transposed picture it moves as the picture looks`() {
    var rehearsal = onPicture()
    rehearsal.press("t", .right)
    #expect(rehearsal.opened == "A[1, 0]")
    rehearsal.press(.right)
    #expect(rehearsal.opened == "A[1, 0]")
    rehearsal.press(.down, .down)
    #expect(rehearsal.opened == "A[1, 2]")
    rehearsal.press(.home)
    #expect(rehearsal.opened == "A[0, 2]")
    rehearsal.press(.end)
    #expect(rehearsal.opened == "A[1, 2]")
  }

  @Test func `a click on an element opens it, wherever it is drawn`() throws {
    var rehearsal = onPicture()
    for matrix in ["A", "P"] {
      for keys in [[], [KeyPress.right], [.down, .left]] {
        for key in keys { rehearsal.press(key) }
        let point = try #require(view(rehearsal.player).cursor)
        var clicked = Rehearsal(lesson: "sums")
        clicked.send(.click(point))
        #expect(clicked.opened == rehearsal.opened)
        #expect(clicked.opened?.hasPrefix(matrix) == true)
      }
      rehearsal.press(.tab)
    }
  }

  @Test func `a click beside the pictures does nothing`() throws {
    var rehearsal = onPicture()
    let before = try rehearsal.session.inspection
    for point in [Point(column: 0, row: 0), Point(column: 79, row: 23), Point(column: -1, row: 99)] {
      rehearsal.send(.click(point))
      #expect(try rehearsal.session.inspection == before)
    }
  }

  @Test(arguments: [
    ([KeyPress.tab], "W[0, 4]"), ([.tab, .right], "W[0, 1]"), ([.tab, .right, .down], "W[1, 1]"),
    ([.tab, .right, .right, .right], "W[0, 2]"), ([.tab, .end], "W[0, 2]"), ([.tab, .end, .home], "W[0, 4]"),
    ([.tab, .left], "W[0, 4]"), ([.tab, .right, .left], "W[0, 4]"),
  ])
  func `in waves it moves over the curves that are drawn`(keys: [KeyPress], to place: String) throws {
    var rehearsal = Rehearsal(playing: Self.waves)
    for key in keys { rehearsal.press(key) }
    #expect(rehearsal.opened == place)
    let session = try rehearsal.session
    let inspection = try #require(session.inspection)
    let value = brief(session.trace.value(inspection.place.matrix)[inspection.place.element])
    #expect(
      rehearsal.screen.contains("\(inspection.place.element.column): \(value)"),
      "its curve and number stand in the legend")
  }

  private static let waves = """
    ---
    title: Waves
    summary: Three of five columns.
    ---

    ## Waves

    ```qkv
    let W = [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10], [11, 12, 13, 14, 15]]
    show waves(W, columns: [4, 1, 2])
    ```

    """

  // MARK: How the picture is drawn

  @Test func `the title of a transposed picture says so`() {
    var rehearsal = onPicture()
    rehearsal.press("t")
    #expect(rehearsal.screen.contains("leftᵀ"))
    rehearsal.press("t")
    #expect(!rehearsal.screen.contains("leftᵀ"))
    var formula = Rehearsal(
      playing: Self.waves.replacing(
        "show waves(W, columns: [4, 1, 2])",
        with: """
          show heatmap(W), heatmap(W, title: "W = what")
          """))
    formula.press(.tab, "t", .tab, "t")
    #expect(formula.screen.contains("Wᵀ "))
    #expect(formula.screen.contains("(W = what)ᵀ"))
  }

  @Test func `transposed and back`() {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press(.tab)
    let before = rehearsal.screen
    rehearsal.press("t")
    #expect(rehearsal.screen != before)
    rehearsal.press("t")
    #expect(rehearsal.screen == before)
  }

  @Test func `as pixels, and as numbers`() throws {
    var rehearsal = onPicture()
    #expect(rehearsal.screen.contains("12"))
    rehearsal.press("v")
    let key = try #require(try rehearsal.session.focusedPicture?.key)
    #expect(try rehearsal.session.displays[key]?.view == .pixels)
    rehearsal.press("v")
    #expect(try rehearsal.session.displays[key]?.view == .numbers)
    #expect(rehearsal.screen.contains("12"))
  }

  @Test func `as numbers at once, where the room has made pixels of them`() throws {
    let script = "```qkv\nshow heatmap(eye(60), title: \"I\")\n```"
    var rehearsal = Rehearsal(playing: "---\ntitle: T\nsummary: S.\n---\n\n## One\n\n\(script)\n")
    rehearsal.press(.tab)
    let pixels = rehearsal.screen
    rehearsal.press("v")
    #expect(rehearsal.screen != pixels)
    let key = try #require(try rehearsal.session.focusedPicture?.key)
    #expect(try rehearsal.session.displays[key]?.view == .numbers)
  }

  @Test func `a value without elements cannot be opened`() throws {
    let prose = "```qkv\nlet X = eye(3)\n```\n\nNothing: {{ X[0:0] }}."
    var rehearsal = Rehearsal(playing: "---\ntitle: T\nsummary: S.\n---\n\n## One\n\n\(prose)\n")
    rehearsal.press("n")
    #expect(try rehearsal.session.inspection == nil)
    #expect(rehearsal.screen.contains("Nothing:"))
  }

  @Test func `on a logarithmic scale`() throws {
    var rehearsal = onPicture()
    rehearsal.press("o")
    let key = try #require(try rehearsal.session.focusedPicture?.key)
    #expect(try rehearsal.session.displays[key]?.isLogarithmic == true)
    #expect(rehearsal.screen.contains("log"))
    rehearsal.press("o")
    #expect(!rehearsal.screen.contains("log"))
  }

  @Test func `on its own scale instead of the shared one`() {
    var rehearsal = onPicture()
    #expect(rehearsal.screen.ranges(of: "308").count == 3, "in the element and at the end of both colour bars")
    rehearsal.press("s")
    #expect(rehearsal.screen.ranges(of: "308").count == 2)
    rehearsal.press("s")
    #expect(rehearsal.screen.ranges(of: "308").count == 3)
  }
}
