import Canvas
import Curriculum
import Foundation
import Lessons
import Stage
import TestSupport
import Testing

/// Every step of every lesson as it stands on a screen of 80×24, for people to read: all questions answered, no colours.
///
/// `UPDATE_SNAPSHOTS=1 swift test -c release --filter LessonSnapshots` records them; read the difference.
@Suite struct LessonSnapshots {
  @Test(arguments: Curriculum.files.map(name))
  func `every page is as it was recorded`(lesson: String) throws {
    let file = try #require(Curriculum.files.first { Self.name(of: $0) == lesson })
    let language = try #require(Language(rawValue: file.language))
    let pages = pages(of: Lesson(Source(name: file.name, text: file.text), language: language, resources: .shipped))
    #expect(!pages.isEmpty)
    expectSnapshot(pages.joined(separator: "\n"), "Lessons/\(lesson)")
  }

  @Test func `no recorded page has lost its lesson`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/Lessons")
    let lessons = Set(Curriculum.files.map { "\(Self.name(of: $0)).txt" })
    for language in Language.allCases {
      let recorded = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: language.rawValue).path)
      for snapshot in recorded {
        #expect(lessons.contains("\(language.rawValue)/\(snapshot)"), "\(snapshot) belongs to no lesson")
      }
    }
  }

  /// `en/10-scaling`
  private static func name(of file: Curriculum.File) -> String {
    "\(file.language)/\(file.name.dropLast(".md".count))"
  }

  private func pages(of lesson: Lesson) -> [String] {
    let theme = Theme(.dark, depth: .mono, wording: lesson.language == .english ? .english : .chinese)
    var player = Player(
      course: Course([]), language: lesson.language, theme: theme, size: Size(columns: 80, rows: 24), limits: .none)
    _ = player.play(lesson)
    return (0..<lesson.stepCount).map { step in
      if step > 0 { (player, _) = update(player, .key(.pageDown)) }
      player.session?.revealAll()
      return view(player).rows.map { "|\($0)|\n" }.joined()
    }
  }
}
