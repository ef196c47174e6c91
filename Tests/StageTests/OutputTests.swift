import Canvas
import Curriculum
import Foundation
import Lessons
import Stage
import TestSupport
import Testing

/// Every step of every lesson in every form that is written to a file.
@Suite struct OutputTests {
  @Test(arguments: Curriculum.files.map { "\($0.language)/\($0.name)" })
  func `each lesson is well-formed in each form`(name: String) throws {
    let file = try #require(Curriculum.files.first { "\($0.language)/\($0.name)" == name })
    let language = try #require(Language(rawValue: file.language))
    let lesson = Lesson(Source(name: file.name, text: file.text), language: language, resources: .shipped)
    let session = Session(lesson: lesson, limits: .none)
    let theme = Theme(.light, wording: language.choose(.english, .chinese))
    for step in 0..<session.stepCount {
      let printed = PrintedLesson(session, step: step, theme: theme, language: language)
      let found = try #require(elements(ofMarkup: printed.svg(width: 80)), "\(name) \(step)")
      #expect(found[1].name == "title" && found[2].name == "desc" && !found[2].text.isEmpty)
    }
    let printed = PrintedLesson(session, theme: theme, language: language)
    try expectDocument(printed.html(), steps: session.stepCount)
    try expectRecording(printed.cast(width: 80), steps: session.stepCount)
    // No lines, blocks or dots of a drawing.
    let drawn = printed.linearText.unicodeScalars.filter {
      (0x2500...0x259F).contains($0.value) || (0x2800...0x28FF).contains($0.value)
    }
    #expect(drawn.isEmpty, "\(String(String.UnicodeScalarView(drawn)))")
  }

  private func expectDocument(_ text: String, steps: Int) throws {
    let found = try #require(elements(ofMarkup: text))
    #expect(found.count { $0.attributes["class"] == "step" } == steps)
    #expect(found.count { $0.name == "h2" } == steps)
    let names = found.compactMap { $0.attributes["id"] }
    #expect(Set(names).count == names.count)
    let tables = found.filter { $0.attributes["class"] == "matrix" }
    #expect(tables.isEmpty || found.contains { $0.name == "th" && $0.attributes["scope"] == "row" })
    // It asks nobody for anything.
    #expect(!found.contains { $0.attributes["src"] != nil || ["link", "img", "iframe"].contains($0.name) })
  }

  private func expectRecording(_ text: String, steps: Int) throws {
    let lines = text.split(separator: "\n")
    let values = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
    let markers = values.compactMap { $0 as? [Any] }.filter { $0[1] as? String == "m" }
    #expect(markers.count == steps)
  }

  @Test func `an answer and what stands behind it are folded up`() throws {
    let lesson = try #require(Course.sample.lesson("sums", in: .english))
    let session = Session(lesson: lesson, limits: .none)
    let html = PrintedLesson(session, theme: Theme(), language: .english).html()
    let question = try #require(html.range(of: "<p class=\"prompt\">What is 6·7?"))
    let after = html[question.upperBound...]
    let fold = try #require(after.range(of: "<details>"))
    let answer = try #require(after.range(of: "Answer: 42."))
    #expect(fold.lowerBound < answer.lowerBound)
  }

  @Test func `a link of a lesson runs nothing`() throws {
    let source = Source(
      name: "x.md", text: "---\ntitle: T\n---\n## S\n[a](javascript:alert) [b](https://example.org/?a=1&b=2)\n")
    let session = Session(lesson: Lesson(source), limits: .none)
    let found = try #require(
      elements(ofMarkup: PrintedLesson(session, theme: Theme(), language: .english).html()))
    #expect(found.filter { $0.name == "a" }.map { $0.attributes["href"] } == ["https://example.org/?a=1&b=2"])
  }
}
