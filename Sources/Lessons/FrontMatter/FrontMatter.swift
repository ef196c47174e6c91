/// What a lesson says about itself, before its first step.
public struct FrontMatter: Hashable, Sendable {
  public var title = ""
  public var summary = ""
  /// The slugs of the lessons that it builds on.
  public var requires: [String] = []
  /// How long it takes, where the lesson says so.
  public var minutes: Int?

  /// Reads only the head of a lesson: what a browser of lessons needs, of many files, quickly.
  public init(of lesson: Source) {
    self = FrontMatterReader.read(Source(name: "", text: FrontMatterReader.head(of: lesson.text))).frontMatter
  }

  init() {}
}
