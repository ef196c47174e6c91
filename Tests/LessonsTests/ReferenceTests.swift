import Foundation
import Lessons
import Testing

/// `lessons/README.md` holds the script reference between two comments; it is what the table of built-ins says.
struct ReferenceTests {
  @Test(arguments: [("README.md", Language.english), ("README.zh.md", .chinese)])
  func theReferenceIsUpToDate(_ name: String, _ language: Language) throws {
    let lessons = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../lessons")
    let file = lessons.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let parts = text.components(separatedBy: "<!-- built-ins -->\n")
    try #require(parts.count == 3, "two comments `<!-- built-ins -->` stand around the reference")
    let reference = ScriptReference.markdown(in: language)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try [parts[0], reference, parts[2]].joined(separator: "<!-- built-ins -->\n")
        .write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(parts[1] == reference)
    }
  }

  @Test func everyEntryIsSaidInBothLanguages() {
    let (english, chinese) = (ScriptReference.sections(in: .english), ScriptReference.sections(in: .chinese))
    for (left, right) in zip(english.flatMap(\.entries), chinese.flatMap(\.entries)) {
      #expect(left.usage == right.usage && left.summary != right.summary && !right.summary.isEmpty)
    }
  }

  /// The example lesson of the README is a lesson.
  @Test(arguments: ["README.md", "README.zh.md"])
  func theExampleHolds(_ name: String) throws {
    let lessons = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../lessons")
    let text = try String(contentsOf: lessons.appending(path: name), encoding: .utf8)
    let example = try #require(
      text.components(separatedBy: "````markdown\n").dropFirst().first?.components(separatedBy: "````").first)
    let evaluation = Lesson(Source(name: name, text: example)).evaluate()
    #expect(evaluation.problems.isEmpty, "\(evaluation.problems)")
    #expect(!evaluation.claims.isEmpty && evaluation.claims.allSatisfy(\.holds))
  }
}
