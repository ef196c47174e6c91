import Testing

@Suite struct CheckTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test func `a good lesson passes and is counted`() throws {
    try desk.write(OwnLesson.good, to: "good.md")
    let outcome = try desk.qkv("check", "good.md")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.text == "1 file, 2 steps, 1 claim, 1 question: 0 errors, 0 warnings\n")
  }

  @Test(arguments: [
    (OwnLesson.unknownName, "a.md:10:14: error: no such name: keyz\n"),
    (OwnLesson.falseClaim, "a.md:10:1: error: this does not hold: 1 > 2\n   10 | expect 1 > 2\n      | ^~~~~~~~~~~~\n"),
    (OwnLesson.good.replacing("* gain", with: "@ ones(gain, 2)"), "a.md:14:14: error: with gain = 1.0: "),
    (OwnLesson.good.replacing("title: Times\n", with: ""), "error: the front matter lacks `title`\n"),
    ("no lesson", "a.md:1:1: error: "), ("", "a.md:1:1: error: "),
  ])
  func `a planted mistake fails with its place`(lesson: String, message: String) throws {
    try desk.write(lesson, to: "a.md")
    let outcome = try desk.qkv("check", "a.md")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(!outcome.text.contains(" 0 errors"))
  }

  @Test func `every file is checked, and one that fails is enough`() throws {
    try desk.write(OwnLesson.falseClaim, to: "a.md")
    try desk.write(OwnLesson.good, to: "b.md")
    let outcome = try desk.qkv("check", "a.md", "b.md")
    #expect(outcome.status == 1)
    #expect(outcome.text.hasPrefix("2 files, 3 steps, 2 claims, 1 question: 1 error,"))
  }

  @Test func `both languages have the same script`() throws {
    let chinese = OwnLesson.good.replacing("title: Times", with: "title: 乘")
    try desk.write(OwnLesson.good, to: "en/01-times.md")
    #expect(try desk.qkv("check", "en/01-times.md").errors.contains("there is no zh/01-times.md"))
    try desk.write(chinese, to: "zh/01-times.md")
    #expect(try desk.qkv("check", "en/01-times.md", "zh/01-times.md").status == 0)
    try desk.write(chinese.replacing("* gain", with: "* gain * 2"), to: "zh/01-times.md")
    let outcome = try desk.qkv("check", "en/01-times.md", "zh/01-times.md")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("en/01-times.md:14:") && outcome.errors.contains("zh/01-times.md:14:"))
  }

  @Test func `a step that does not fit 80x24 is said`() throws {
    let long = OwnLesson.good.replacing(
      "Above left stands", with: String(repeating: "A paragraph.\n\n", count: 30) + "Above left stands")
    try desk.write(long, to: "long.md")
    let outcome = try desk.qkv("check", "long.md")
    #expect(outcome.status == 1 && outcome.errors.contains("long.md:"))
  }

  @Test func `a small picture that the text leaves half a row for each of its own is warned of`() throws {
    let text = String(repeating: "A paragraph.\n\n", count: 5)
    let fence = "```qkv\nshow heatmap(eye(10), title: \"ten\")\n```\n"
    try desk.write("---\ntitle: T\nsummary: S.\n---\n\n## One\n\n\(text)\(fence)", to: "small.md")
    let outcome = try desk.qkv("check", "small.md")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("warning: on a page of 80x24 the picture `ten` gets"))
  }

  @Test func `a picture of numbers of which the text hides a row is warned of`() throws {
    let text = String(repeating: "A paragraph.\n\n", count: 5)
    let fence = "```qkv\nshow heatmap(eye(10), title: \"ten\", view: numbers)\n```\n"
    try desk.write("---\ntitle: T\nsummary: S.\n---\n\n## One\n\n\(text)\(fence)", to: "hidden.md")
    #expect(try desk.qkv("check", "hidden.md").errors.contains("warning: on a page of 80x24 the picture `ten` gets"))
  }

  @Test func `a claim holds at both ends of a knob`() throws {
    let script = "```qkv\nknob tea = 5 in 1...12\nexpect tea < 10, \"tea is cheap\"\n```\n"
    try desk.write("---\ntitle: T\nsummary: S.\n---\n\n## One\n\nText.\n\n\(script)", to: "tea.md")
    let outcome = try desk.qkv("check", "tea.md")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("with tea = 12.0: "))
  }

  @Test func `a lesson builds on lessons that there are`() throws {
    try desk.write(OwnLesson.good.replacing("summary:", with: "requires: [scorse]\nsummary:"), to: "a.md")
    let outcome = try desk.qkv("check", "a.md")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("a.md:3:12: error: `requires` names a lesson that there is not: scorse\n"))
    #expect(outcome.errors.contains("did you mean `scores`?"))
  }

  @Test func `what is said about one file has an end`() throws {
    let broken = OwnLesson.good + "\n$$x^" + String(repeating: "{", count: 3000) + "$$\n"
    try desk.write(broken, to: "a.md")
    let lines = try desk.qkv("check", "a.md").errors.split(separator: "\n")
    #expect(lines.count < 200 && lines.allSatisfy { $0.count < 250 })
    #expect(lines.last!.hasPrefix("a.md: and "))
  }

  @Test func `a missing file cannot be read`() throws {
    let outcome = try desk.qkv("check", "none.md")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors == "qkv: none.md: No such file or directory\n")
  }

  @Test func `no file is wrong usage`() throws {
    #expect(try desk.qkv("check").status == 64)
  }

  @Test func `a lesson that would take for ever is stopped`() throws {
    let endless = OwnLesson.falseClaim.replacing(
      "expect 1 > 2", with: "let A = randn(9000, 9000, seed: 1)\nshow table(A @ A)")
    try desk.write(endless, to: "endless.md")
    let outcome = try desk.qkv("check", "endless.md")
    #expect(outcome.status == 1 && outcome.errors.contains("endless.md:10:"), "\(outcome.errors)")
  }
}
