import Foundation
import Lessons
import Testing

/// A program of a few lines with its expectation inside: claims that hold, or the complaints that are recorded for it.
struct Program: CustomTestStringConvertible {
  let name: String
  let lesson: Lesson
  var source: Source { lesson.source }
  var testDescription: String { name }

  /// What stands in a `.qkv` file is the script of a lesson of one step; a `.md` file is a whole lesson.
  private init(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    name = file.lastPathComponent
    lesson = Lesson(
      Source(name: name, text: file.pathExtension == "qkv" ? Program.lesson(text) : text),
      resources: file.path.contains("/problems/") ? .none : .small)
  }

  /// A script as a lesson.
  static func lesson(_ script: String) -> String {
    "---\ntitle: T\nsummary: S\n---\n## Step\n```qkv\n\(script)\n```\n"
  }

  /// The programs in a folder, by name.
  static func all(in folder: String) -> [Program] {
    let place = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Programs/\(folder)")
    let files = (try? FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)) ?? []
    return files.sorted { $0.path < $1.path }.compactMap { try? Program($0) }
  }
}

/// A script of one step, evaluated.
func evaluation(_ script: String, settings: [Control.Name: Setting] = [:]) -> Evaluation {
  Lesson(Source(name: "test", text: Program.lesson(script))).evaluate(settings: settings)
}

extension Evaluation {
  /// Mistakes, without mere warnings.
  var errors: [Problem] { problems.filter { $0.severity == .error } }
}
