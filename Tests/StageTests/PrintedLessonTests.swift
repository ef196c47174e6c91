import Canvas
import Foundation
import Lessons
import Matrices
import Stage
import Testing

/// A lesson on paper and as data.
struct PrintedLessonTests {
  private func printed(_ language: Language = .english, step: Int? = nil) throws -> (PrintedLesson, Session) {
    let lesson = try #require(Course.sample.lesson("sums", in: language))
    let session = Session(lesson: lesson, settings: ["gain": .number(3)], limits: Evaluation.limits)
    let theme = Theme(depth: .mono, wording: language.choose(.english, .chinese))
    return (PrintedLesson(session, step: step, theme: theme, language: language), session)
  }

  @Test func `every step, with its answers`() throws {
    let frames = try printed().0.frames(width: 80)
    #expect(frames.count == 6)
    let text = frames.map(\.plainText).joined()
    #expect(text.contains("Above left stands 3"))
    #expect(text.contains("Answer 2: two. It is 2, of course."))
    #expect(text.contains("Behind the question."))
    #expect(text.contains("40. item 40"))
  }

  @Test(arguments: [
    (Language.english, "2, 3, 4, 8", "4", "Answer 3: 4."),
    (.english, "the left, the right", "the right", "Answer 2: the right."),
    (.chinese, "左边, 右边", "右边", "答案 2：右边。"),
  ]) func `an answer says which of the options it is`(
    _ language: Language, _ options: String, _ answer: String, _ expected: String
  ) throws {
    let list = options.split(separator: ", ").map { "\"\($0)\"" }.joined(separator: ", ")
    let text = """
      ---
      title: T
      ---
      ## S
      ```qkv
      ask "How?"
        in \(list)
        answer "\(answer)"
        reveal "So."
      ```

      """
    let session = Session(
      lesson: Lesson(Source(name: "a.md", text: text), language: language), limits: Evaluation.limits)
    let printed = PrintedLesson(session, theme: Theme(depth: .mono), language: language)
    for form in [printed.frames(width: 80)[0].plainText, printed.linearText, printed.html()] {
      #expect(form.contains(expected))
    }
    #expect(!printed.json.contains(expected))
  }

  @Test(arguments: [
    ("`tab` to the picture: row 0 is s = {{ 1 + 1 }}.", "Row 0 is s = 2."),
    ("Write your own. `tab` to the sentence, then `+`.", "Write your own."),
    ("Move t (`tab`, then `+`). The numbers jump.", "The numbers jump."),
    ("So it is. `tab` to S: S[i, j] is 0.5. All.", "So it is. S[i, j] is 0.5. All."),
    ("Each: `tab` to it, `enter` opens it. On.", "On."), ("A `name` and `x`: no key.", "A `name` and `x`: no key."),
    ("用 `tab` 走到图上：第 0 行是 {{ 1 + 1 }}。再看。", "第 0 行是 2。再看。"), ("`tab` to it: its colour changes. On.", "On."),
    ("Turn the knob. On.", "On."), ("Try both knobs: it jumps. On.", "On."), ("The knob is T.", "The knob is T."),
    (
      "Turn the switch: a lookup is the same product. That is attention.",
      "A lookup is the same product. That is attention."
    ),
    ("By n, some by n − 1: try the switch. Now.", "By n, some by n − 1. Now."),
    ("Row a; then turn the knob for the others.", "Row a."), ("Freeze it with the switch, and all is gone. On.", "On."),
    ("转动旋钮：它跟着变。看。", "看。"), ("除以 n − 1，拨动开关看看差别。看。", "除以 n − 1。看。"), ("旋钮是温度。", "旋钮是温度。"),
    ("按 `回车` 打开。", ""), ("先看。再按 `+`。", "先看。"),
    ("开关把位置编码去掉时，两行一样。", "开关把位置编码去掉时，两行一样。"),
    ("Try to think of the knob as a dial: it is 3.", "Try to think of the knob as a dial: it is 3."),
    ("Turn 2 into 4 with the switch in mind.", "Turn 2 into 4 with the switch in mind."),
  ]) func `on paper prose says nothing of keys`(_ prose: String, _ expected: String) throws {
    let lesson = Lesson(
      Source(name: "a.md", text: "---\ntitle: T\nsummary: S\n---\n\n## H\n\n\(prose)\n\nEnd.\n"), language: .english)
    let session = Session(lesson: lesson, limits: Evaluation.limits)
    let printed = PrintedLesson(session, theme: Theme(depth: .mono), language: .english)
    let lines = printed.linearText.split(separator: "\n").map(String.init)
    let shown = expected.replacing("`", with: "")
    #expect(lines == ["T", "Step 1 of 1: H"] + (expected.isEmpty ? [] : [shown]) + ["End."])
    #expect(!printed.html().contains("<code>tab</code>"))
    // As data the lesson is what it is.
    let json = printed.json
    #expect(json.contains("tab") == prose.contains("tab") && json.contains("End."))
  }

  @Test func `one step`() throws {
    let frames = try printed(step: 3).0.frames(width: 80)
    #expect(frames.count == 1)
    #expect(frames[0].plainText.contains("How many?"))
  }

  @Test(arguments: [20, 40, 59, 80, 120]) func `on paper of any width there are the pictures and the controls`(
    width: Int
  ) throws {
    let frames = try printed().0.frames(width: width)
    #expect(frames.allSatisfy { $0.size.columns == width })
    #expect(frames[0].plainText.contains("left") && frames[0].plainText.contains("right"))
    for name in ["size", "share", "which way"] { #expect(frames[1].plainText.contains(name)) }
  }

  @Test(arguments: Language.allCases) func `as data, with the numbers of the trace`(language: Language) throws {
    let (printed, session) = try printed(language)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(printed.json.utf8)) as? [String: Any])
    #expect(object["lesson"] as? String == "sums")
    #expect(object["language"] as? String == language.rawValue)
    let steps = try #require(object["steps"] as? [[String: Any]])
    #expect(steps.count == 6)
    let pieces = try #require(steps[0]["pieces"] as? [[String: Any]])
    let pictures = pieces.filter { $0["picture"] != nil }
    for (picture, exhibit) in zip(pictures, session.pictures) {
      let matrix = session.trace.value(try #require(exhibit.subject))
      let rows = try #require(picture["values"] as? [[Double]])
      #expect(rows.joined().map { Float($0) } == matrix.elements)
      #expect(picture["shape"] as? [Int] == [matrix.rows, matrix.columns])
    }
    #expect(pictures.count == 2)
    #expect((steps[0]["controls"] as? [[String: Any]])?.first?["value"] as? Double == 3)
    let questions = try #require(steps[3]["pieces"] as? [[String: Any]])
    #expect(questions.first?["answer"] as? Double == 42)
  }

  @Test func `what JSON cannot say is a text`() throws {
    let calculation = try Calculation(of: Source(name: "x", text: "[[1 / 0, -1 / 0, 0 / 0, 0.1]]"), bindings: [])
    #expect(calculation.json == #"[["Infinity", "-Infinity", "NaN", 0.1]]"#)
  }
}
