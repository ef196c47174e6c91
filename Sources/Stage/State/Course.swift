import Lessons

/// What can be learned: the lessons, in order, each in the languages that it has.
public struct Course: Sendable {
  public private(set) var items: [Item]

  /// A lesson in all its languages.
  public struct Item: Sendable {
    public let slug: String
    public let number: Int
    fileprivate(set) var sources: [Language: Source]
    fileprivate(set) var headers: [Language: LessonHeader]

    public func header(in language: Language) -> LessonHeader {
      headers[language] ?? headers.values.first!
    }
  }

  /// - Parameter sources: the lesson files; those that are not named like one are left out.
  public init(_ sources: [(language: Language, source: Source)]) {
    var items: [String: Item] = [:]
    for (language, source) in sources {
      guard let header = LessonHeader(source) else { continue }
      items[header.slug, default: Item(slug: header.slug, number: header.number, sources: [:], headers: [:])]
        .sources[language] = source
      items[header.slug]?.headers[language] = header
    }
    self.items = items.values.sorted { ($0.number, $0.slug) < ($1.number, $1.slug) }
  }

  public subscript(slug: String) -> Item? { items.first { $0.slug == slug } }

  /// Is this a lesson of the course, and no file of the same name?
  func contains(_ lesson: Lesson) -> Bool {
    self[lesson.slug]?.sources.values.contains { $0.name == lesson.source.name } ?? false
  }

  /// The lesson itself, parsed; in the other language where it is missing in this one.
  public func lesson(_ slug: String, in language: Language) -> Lesson? {
    guard let item = self[slug],
      let found = item.sources[language].map({ ($0, language) }) ?? item.sources.first.map({ ($1, $0) })
    else { return nil }
    return Lesson(found.0, language: found.1)
  }
}
