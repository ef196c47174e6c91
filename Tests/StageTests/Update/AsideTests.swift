import Foundation
import Lessons
import Matrices
import Stage
import Testing

/// What takes long is computed while the player goes on.
struct AsideTests {
  /// The second page takes 64 000 multiply-adds, and the third as many again.
  private static let lesson = """
    ---
    title: Long
    summary: For the tests.
    ---

    ## At once

    ```qkv
    knob pace = 2 in 1...9
    ```

    The pace is {{ pace }}.

    ## After a while

    ```qkv
    knob size = 2 in 1...9
    let P = ones(40, 40) @ ones(40, 40) * size
    show table(P[0:1, 0:2], title: "of P")
    ```

    Above left stands {{ P[0, 0] }}.

    ## Another knob

    ```qkv
    let R = P @ ones(40, 40)
    let Q = R * pace
    ```

    There stands {{ Q[0, 0] }}.
    """

  private func rehearsal(step: Int = 1, language: Language = .english) -> Rehearsal {
    var rehearsal = Rehearsal(Course([]), language: language)
    rehearsal.workAtOnce = 20_000
    rehearsal.play(Lesson(Source(name: "own.md", text: Self.lesson), language: language))
    for _ in 1..<step { rehearsal.press(.pageDown) }
    return rehearsal
  }

  /// The computation that is awaited.
  private func computation(_ rehearsal: Rehearsal) throws -> Computation {
    guard case .evaluation(let computation) = try #require(rehearsal.player.awaited) else {
      throw Unexpected.training
    }
    return computation
  }

  private enum Unexpected: Error { case training }

  /// What is awaited is there.
  private func finish(_ rehearsal: inout Rehearsal) throws {
    let awaited = try computation(rehearsal)
    rehearsal.send(.computed(Computed(awaited, awaited.evaluation { false })))
    #expect(rehearsal.player.awaited == nil)
  }

  @Test func `the pages before the long one are there at once`() {
    let rehearsal = rehearsal()
    #expect(rehearsal.screen.contains("The pace is 2."))
    #expect(rehearsal.screen.contains("1 of 3"))
    #expect(rehearsal.footer.contains("computing … 0.0 s   esc leave the lesson"))
    #expect(!rehearsal.screen.contains("error"))
  }

  @Test func `a page that is being computed says so, and for how long`() {
    var rehearsal = rehearsal(step: 2)
    rehearsal.send(.waited(milliseconds: 1_234))
    #expect(rehearsal.screen.contains("After a while"))
    #expect(rehearsal.screen.contains("computing … 1.2 s   this page takes a while"))
    #expect(!rehearsal.screen.contains("Above left"))
    #expect(!rehearsal.screen.contains("error"))
  }

  @Test func `in Chinese too`() {
    #expect(self.rehearsal(step: 2, language: .chinese).screen.contains("正在计算 … 0.0 秒"))
  }

  @Test func `the page appears when it is ready`() throws {
    var rehearsal = rehearsal(step: 2)
    try finish(&rehearsal)
    #expect(rehearsal.screen.contains("Above left stands 80."))
    #expect(!rehearsal.screen.contains("computing"))
    rehearsal.press(.pageDown)
    #expect(rehearsal.screen.contains("There stands 6400."))
  }

  @Test func `escape leaves, and other keys work meanwhile`() {
    var rehearsal = rehearsal(step: 2)
    rehearsal.press("?")
    #expect(rehearsal.screen.contains("draw anew"))
    rehearsal.press(.escape, .backspace)
    #expect(rehearsal.step == 1)
    rehearsal.press(.escape)
    #expect(rehearsal.player.session == nil)
    #expect(rehearsal.player.awaited == nil)
  }

  @Test func `behind a knob the page stays until the next is ready`() throws {
    var rehearsal = rehearsal(step: 2)
    try finish(&rehearsal)
    rehearsal.press("+", "+")
    #expect(rehearsal.screen.contains("Above left stands 80."))
    #expect(rehearsal.footer.contains("computing … 0.0 s   esc cancel"))
    #expect(try computation(rehearsal).settings == ["size": .number(4)])
    try finish(&rehearsal)
    #expect(rehearsal.screen.contains("Above left stands 160."))
  }

  @Test func `escape takes back what is still being computed`() throws {
    var rehearsal = rehearsal(step: 2)
    try finish(&rehearsal)
    rehearsal.press("+", .escape)
    #expect(rehearsal.player.awaited == nil)
    #expect(rehearsal.step == 2)
    #expect(try rehearsal.session.settings.isEmpty)
    #expect(rehearsal.screen.contains("Above left stands 80."))
  }

  @Test func `what no control touches is not computed again`() throws {
    var rehearsal = rehearsal()
    try finish(&rehearsal)
    rehearsal.press("+")
    // Both products are known.
    #expect(rehearsal.player.awaited == nil)
    #expect(rehearsal.screen.contains("The pace is 3."))
  }

  @Test func `what came too late is nobody's`() throws {
    var rehearsal = rehearsal(step: 2)
    try finish(&rehearsal)
    rehearsal.press("+")
    let first = try computation(rehearsal)
    rehearsal.press("+")
    rehearsal.send(.computed(Computed(first, first.evaluation { false })))
    #expect(rehearsal.player.awaited != nil)
    #expect(rehearsal.screen.contains("Above left stands 80."))
  }

  @Test func `many operations on single numbers are long, too`() throws {
    var rehearsal = Rehearsal(Course([]))
    rehearsal.workAtOnce = 100_000
    let steps = ["", "\nlet many = sum(concat([exp(i / 100) for i in range(100)]))\n"].enumerated().map {
      index, script in
      "## Page \(index)\n\n```qkv\nlet n\(index) = \(index)\(script)\n```\n\nThere stands {{ n\(index) }}.\n"
    }
    let text = "---\ntitle: Many\nsummary: For the tests.\n---\n\n" + steps.joined(separator: "\n")
    rehearsal.play(Lesson(Source(name: "own.md", text: text)))
    #expect(rehearsal.screen.contains("There stands 0."))
    rehearsal.press(.pageDown)
    #expect(!rehearsal.screen.contains("There stands 1."))
    try finish(&rehearsal)
    #expect(rehearsal.screen.contains("There stands 1."))
  }

  @Test func `a number that is being typed stays when something is ready`() throws {
    let question = "\n\n```qkv\nask \"How many?\" answer 1234 within 1\n```\n\n## After a while"
    var rehearsal = Rehearsal(Course([]))
    rehearsal.workAtOnce = 20_000
    let text = Self.lesson.replacingOccurrences(of: "\n\n## After a while", with: question)
    rehearsal.play(Lesson(Source(name: "own.md", text: text)))
    rehearsal.type("12")
    try finish(&rehearsal)
    #expect(try rehearsal.session.typed == "12")
  }

  @Test func `a limit that is met in the end is an error as ever`() throws {
    var rehearsal = Rehearsal(Course([]))
    rehearsal.workAtOnce = 20_000
    rehearsal.limits.work = 50_000
    rehearsal.play(Lesson(Source(name: "own.md", text: Self.lesson)))
    rehearsal.press(.pageDown)
    #expect(!rehearsal.screen.contains("error"))
    try finish(&rehearsal)
    #expect(rehearsal.screen.contains("error"))
  }

  @Test func `an element is explained once the cursor rests`() throws {
    var rehearsal = Rehearsal(playing: Self.moves)
    rehearsal.explainsAtOnce = false
    rehearsal.press(.tab)
    #expect(rehearsal.screen.contains("A[0, 0] = "))
    #expect(rehearsal.player.unexplained == nil)
    rehearsal.press(.right, .down)
    // The cursor is there, and what is said of the element is what was said of the first.
    #expect(rehearsal.screen.contains("[50]"), "\(rehearsal.screen)")
    #expect(rehearsal.screen.contains("A[0, 0] = "))
    #expect(rehearsal.player.unexplained?.element == Element(1, 1))
    rehearsal.send(.rested)
    #expect(rehearsal.screen.contains("A[1, 1] = "))
    #expect(rehearsal.player.unexplained == nil)
    // Whoever opens an element on the way opens that under the cursor.
    rehearsal.press(.left, .enter)
    #expect(rehearsal.opened == "B[1, 0]")
    #expect(rehearsal.player.unexplained == nil)
  }

  private static let moves = """
    ---
    title: Moves
    summary: For the tests.
    ---

    ## One

    ```qkv
    let B = [[1, 2], [3, 5]]
    let A = B * 10
    show heatmap(A)
    ```
    """
}
