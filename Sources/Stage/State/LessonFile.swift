import Lessons
import Synchronization

/// A lesson file of the course. It is read when somebody asks what it says, for the program starts with many of them and
/// shows few; what was read is kept.
public final class LessonFile: Sendable {
  public let language: Language
  public let name: String
  private let text: String
  private let resources: Resources
  private let read = Mutex(Contents())

  private struct Contents {
    var header: LessonHeader?
    var lesson: Lesson?
  }

  public init(_ language: Language, name: String, text: String, resources: Resources = .none) {
    self.language = language
    self.name = name
    self.text = text
    self.resources = resources
  }

  private var source: Source { Source(name: name, text: text) }

  /// - Precondition: The file is named like a lesson.
  var header: LessonHeader {
    read.withLock { read in
      let header = read.header ?? LessonHeader(source)!
      read.header = header
      return header
    }
  }

  var lesson: Lesson {
    read.withLock { read in
      let lesson = read.lesson ?? Lesson(source, language: language, resources: resources)
      read.lesson = lesson
      return lesson
    }
  }
}
