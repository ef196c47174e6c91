import Lessons
import Testing

struct SourceTests {
  @Test func placesAreCountedInLinesAndCharacters() {
    let source = Source(name: "s", text: "ab\n注意x\n")
    #expect(source.place(of: 0) == (1, 1))
    #expect(source.place(of: 4) == (2, 1) || source.place(of: 3) == (2, 1))
    #expect(source.place(of: 9) == (2, 3))
    #expect(source.place(of: 11) == (3, 1))
    #expect(source.place(of: 99) == (3, 1))
    #expect(source.line(1) == "ab" && source.line(2) == "注意x" && source.line(3) == "")
  }

  @Test func noControlCharacterGetsThrough() {
    let source = Source(name: "\u{1B}[2Jname", text: "\u{FEFF}a\u{7}b\r\nc\rd\u{9B}\u{202E}e\tf")
    #expect(source.text == "a\u{FFFD}b\nc\nd\u{FFFD}\u{FFFD}e\tf")
    #expect(source.name == "\u{FFFD}[2Jname")
    let evaluation = Lesson(Source(name: "s", text: "---\ntitle: T\nsummary: S\n---\n## A\u{1B}[31mB\n")).evaluate()
    #expect(evaluation.steps[0].title.text == "A\u{FFFD}[31mB")
    #expect(evaluation.problems.count == 1)
    #expect(evaluation.problems[0].severity == .error)
  }

  @Test func whatAHeadSaysIsCleanToo() {
    let header = LessonHeader(Source(name: "lessons/en/03-dots.md", text: "---\ntitle: \"a\\x1bb\"\nsummary: S\n---\n"))
    #expect(header?.title == "a\u{FFFD}b")
  }

  @Test func headsAreReadFromTheNameAndTheFrontMatter() throws {
    let text =
      "---\r\ntitle: 为什么？\r\nsummary: |\r\n  two\r\n  lines\r\nrequires: [a, b]\r\nminutes: 12\r\n---\r\n## Step\r\n"
    let header = try #require(LessonHeader(Source(name: "lessons/zh/10-scaling.md", text: text)))
    #expect(header.number == 10 && header.slug == "scaling")
    #expect(header.title == "为什么？" && header.summary.trimmed == "two lines")
    #expect(header.requires == ["a", "b"] && header.frontMatter.minutes == 12)
    #expect(LessonHeader(Source(name: "notes.md", text: text)) == nil)
    #expect(LessonHeader(Source(name: "10-.md", text: text)) == nil)
  }

  @Test func namesOfLessons() {
    let lesson = Lesson(Source(name: "x/07-averaging.md", text: ""), language: .chinese)
    #expect(lesson.number == 7 && lesson.slug == "averaging" && lesson.language == .chinese)
    #expect(Lesson(Source(name: "mine.md", text: "")).slug == "mine.md")
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
