import Lessons

/// What can be learned: the lessons, in order, each in the languages that it has.
public struct Course: Sendable {
  public private(set) var items: [Item]
  /// The terms that the lessons introduce.
  public let glossary: Glossary

  /// A lesson in all its languages.
  public struct Item: Sendable {
    public let slug: String
    public let number: Int
    fileprivate(set) var files: [Language: LessonFile]

    public func header(in language: Language) -> LessonHeader {
      (files[language] ?? files.values.first!).header
    }

    var headers: [LessonHeader] { files.values.map(\.header) }
  }

  /// - Parameter files: the lesson files; those that are not named like one are left out.
  public init(_ files: [LessonFile], glossary: Glossary = Glossary("")) {
    self.glossary = glossary
    var items: [String: Item] = [:]
    for file in files {
      guard let (number, slug) = LessonHeader.name(of: file.name) else { continue }
      items[slug, default: Item(slug: slug, number: number, files: [:])].files[file.language] = file
    }
    self.items = items.values.sorted { ($0.number, $0.slug) < ($1.number, $1.slug) }
  }

  public subscript(slug: String) -> Item? { items.first { $0.slug == slug } }

  /// Is this a lesson of the course, and no file of the same name?
  func contains(_ lesson: Lesson) -> Bool {
    self[lesson.slug]?.files.values.contains { $0.name == lesson.source.name } ?? false
  }

  /// The lesson itself, parsed; in the other language where it is missing in this one.
  public func lesson(_ slug: String, in language: Language) -> Lesson? {
    let files = self[slug]?.files
    return (files?[language] ?? files?.values.first)?.lesson
  }
}
