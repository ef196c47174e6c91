import Testing

@Suite struct NewLessonTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test(arguments: ["en", "zh"])
  func `a new lesson passes the check`(language: String) throws {
    #expect(try desk.qkv("new-lesson", "mine.md", "--lang", language).status == 0)
    let outcome = try desk.qkv("check", "mine.md", "--lang", language)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
  }

  @Test func `what is there stays as it is`() throws {
    try desk.write("mine", to: "mine.md")
    let outcome = try desk.qkv("new-lesson", "mine.md")
    #expect(outcome.status == 2 && outcome.errors == "qkv: mine.md: there is such a file already\n")
    #expect(try desk.text("mine.md") == "mine")
  }

  @Test func `a folder that is not there is said`() throws {
    #expect(try desk.qkv("new-lesson", "none/mine.md").status == 2)
  }

  @Test func `a dash is standard output`() throws {
    let outcome = try desk.qkv("new-lesson", "-")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    _ = try desk.qkv("new-lesson", "mine.md")
    #expect(try outcome.text == desk.text("mine.md"))
    #expect(try desk.names() == ["mine.md"])
  }
}
