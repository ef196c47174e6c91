import Lessons
import Matrices
import Stage
import Testing

/// A lesson file that is edited while it is played.
struct ReloadTests {
  private func edited(_ word: String, _ other: String) -> String {
    Sample.english.replacing(word, with: other, maxReplacements: 1)
  }

  @Test func `it goes to the step that has changed`() {
    var rehearsal = Rehearsal(playing: Sample.english)
    rehearsal.send(.fileChanged(text: edited("What is 6·7", "How much is 6·7")))
    #expect(rehearsal.step == 4)
    #expect(rehearsal.screen.contains("How much is 6·7"))
    rehearsal.send(.fileChanged(text: edited("Above left stands", "Here stands")))
    #expect(rehearsal.step == 1)
  }

  @Test func `a step that is cut off leads to the one before`() {
    var rehearsal = Rehearsal(playing: Sample.english, step: 6)
    let cut = String(Sample.english[..<Sample.english.firstRange(of: "## The end")!.lowerBound])
    rehearsal.send(.fileChanged(text: cut))
    #expect(rehearsal.step == 5)
  }

  @Test func `what was set, answered and opened stays`() throws {
    var rehearsal = Rehearsal(playing: Sample.english, step: 3)
    rehearsal.press("2", "1", "+", .tab, .right)
    rehearsal.send(.fileChanged(text: edited("below right", "at the end")))
    #expect(rehearsal.screen.contains("Above left stands 3, at the end 18."))
    #expect(rehearsal.opened == "A[0, 1]")
    #expect(try rehearsal.session.answers.count == 1)
  }

  @Test func `an edited lesson keeps what it was given`() throws {
    let given = Resources(given: [Resources.Given("Q", .matrix(Matrix([[7]])))])
    let text = "---\ntitle: T\nsummary: S.\n---\n\n## One\n\nQ is {{ Q[0, 0] }}.\n"
    var rehearsal = Rehearsal(Course([]))
    rehearsal.play(Lesson(Source(name: "own.md", text: text), resources: given))
    #expect(rehearsal.screen.contains("Q is 7."))
    rehearsal.send(.fileChanged(text: text.replacing("Q is", with: "Here Q is")))
    #expect(rehearsal.screen.contains("Here Q is 7."))
  }

  @Test func `an error is shown in its place, and goes with it`() {
    var rehearsal = Rehearsal(playing: Sample.english)
    rehearsal.send(.fileChanged(text: edited("A @ A.T", "A @ Z.T")))
    #expect(rehearsal.screen.contains("no such name: Z"))
    #expect(rehearsal.screen.contains("own.md:"))
    rehearsal.send(.fileChanged(text: Sample.english))
    #expect(!rehearsal.screen.contains("no such name"))
  }

  @Test(arguments: [
    ("", "a lesson needs a step"), ("plain text", "everything stands in a step"),
    ("", "a lesson begins with its front"),
  ])
  func `a file without steps is a page that says what is wrong`(text: String, message: String) {
    var rehearsal = Rehearsal(playing: Sample.english, step: 2)
    rehearsal.send(.fileChanged(text: text))
    #expect(rehearsal.screen.contains(message))
    #expect(rehearsal.screen.contains("own.md:1:1"))
    #expect(rehearsal.screen.contains("no steps"))
    rehearsal.resize(40, 12)
    #expect(!rehearsal.screen.contains("/0"))
    rehearsal.resize(80, 24)
    rehearsal.send(.fileChanged(text: Sample.english))
    #expect(rehearsal.screen.contains("of 6"))
    #expect(!rehearsal.screen.contains("error"))
  }

  @Test func `an error that belongs to no step is shown on every page`() {
    var rehearsal = Rehearsal(playing: Sample.english)
    rehearsal.send(.fileChanged(text: edited("title: Sums", "title: [")))
    #expect(rehearsal.screen.contains("the front matter is no YAML"))
    rehearsal.press(" ")
    #expect(rehearsal.screen.contains("the front matter is no YAML"))
    #expect(rehearsal.screen.contains("Controls"))
  }

  @Test func `an error in the prose is shown on its page, and once`() {
    var rehearsal = Rehearsal(playing: Sample.english)
    rehearsal.send(.fileChanged(text: edited("{{ size }}", "{{ siez }}")))
    #expect(rehearsal.step == 2)
    #expect(rehearsal.screen.ranges(of: "siez").count == 2, "in the message and in the line of the file")
    rehearsal.press("1")
    #expect(!rehearsal.screen.contains("siez"))
  }

  @Test func `a long message takes the lines that it needs`() {
    var rehearsal = Rehearsal(playing: Sample.english, columns: 40)
    rehearsal.send(.fileChanged(text: ""))
    #expect(
      rehearsal.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("and what stands under it")
    )
  }

  @Test func `a picture that is gone takes its focus with it`() throws {
    var rehearsal = Rehearsal(playing: Sample.english)
    rehearsal.press(.tab, .tab)
    rehearsal.send(.fileChanged(text: edited(", heatmap(P, title: \"right\", shared: \"both\")", "")))
    rehearsal.press(.right, .enter, "t", .tab)
    #expect(try rehearsal.session.focus != .picture(1))
    rehearsal.send(.fileChanged(text: "nothing at all"))
    rehearsal.press(.tab, .enter, "n", "+", "G")
    #expect(rehearsal.player.session != nil)
  }

  @Test func `nothing new changes nothing`() throws {
    var rehearsal = Rehearsal(playing: Sample.english, step: 3)
    rehearsal.send(.fileChanged(text: Sample.english))
    #expect(rehearsal.step == 3)
  }

  @Test func `a file that cannot be read is said to be so, and the lesson goes on`() {
    var rehearsal = Rehearsal(playing: Sample.english, step: 2)
    rehearsal.send(.fileChanged(text: nil))
    #expect(rehearsal.footer.contains("the file cannot be read"))
    #expect(rehearsal.step == 2)
    rehearsal.send(.fileChanged(text: Sample.english))
    #expect(!rehearsal.footer.contains("the file cannot be read"), "it is there again")
  }
}
