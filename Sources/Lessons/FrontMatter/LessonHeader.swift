/// What a list of lessons says of one: read from its head alone.
public struct LessonHeader: Hashable, Sendable {
  public let number: Int
  public let slug: String
  public let frontMatter: FrontMatter

  public var title: String { frontMatter.title }
  public var summary: String { frontMatter.summary }
  public var requires: [String] { frontMatter.requires }
  /// How long the lesson takes; `nil` where it does not say.
  public var minutes: Int? { frontMatter.minutes }

  /// `nil` where the file is not named like a lesson: `10-scaling.md`.
  public init?(_ source: Source) {
    guard let (number, slug) = Self.name(of: source.name) else { return nil }
    self.number = number
    self.slug = slug
    frontMatter = FrontMatter(of: source)
  }

  /// The number and the slug in the name of a lesson file.
  package static func name(of path: String) -> (number: Int, slug: String)? {
    let file = path.split(separator: "/").last ?? ""
    guard file.hasSuffix(".md"), let dash = file.firstIndex(of: "-"), let number = Int(file[..<dash]) else {
      return nil
    }
    let slug = file[file.index(after: dash)...].dropLast(".md".count)
    return slug.isEmpty ? nil : (number, String(slug))
  }
}
