import Foundation
import Lessons
import Testing

/// The lessons that come with the program: nothing is wrong with them, and they are the same in both languages.
struct ShippedLessonTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../lessons")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "en").path))?.sorted() ?? []

  private func lesson(_ name: String, _ language: Language) throws -> Lesson {
    let path = "\(language.rawValue)/\(name)"
    let text = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
    return Lesson(Source(name: path, text: text), language: language, resources: .shipped)
  }

  @Test(arguments: names, Language.allCases)
  func nothingIsWrong(_ name: String, _ language: Language) throws {
    let lesson = try lesson(name, language)
    let evaluation = lesson.evaluate()
    let problems = evaluation.problems + evaluation.claims.compactMap(\.problem)
    #expect(problems.map { $0.drawn(in: lesson.source, language: language) } == [])
  }

  @Test(arguments: names)
  func bothLanguagesHaveTheSameScript(_ name: String) throws {
    let (english, chinese) = (try lesson(name, .english), try lesson(name, .chinese))
    let difference = ScriptComparison(english: english, chinese: chinese)
    #expect(difference.english.map { $0.drawn(in: english.source, language: .english) } == [])
    #expect(difference.chinese.map { $0.drawn(in: chinese.source, language: .chinese) } == [])
  }

  @Test func thereAreLessons() { #expect(Self.names.count >= 10) }
}
