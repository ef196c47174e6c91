/// A lesson file that has been read: steps of prose and script, each piece with its place in the file.
public struct Lesson: Sendable {
  public let source: Source
  public let language: Language
  /// What its script may use beside what stands in it.
  public internal(set) var resources: Resources
  public let frontMatter: FrontMatter
  /// All that is wrong with how it is written, in the order of the file.
  public let problems: [Problem]
  /// What a learner may change, as the file sets it.
  public let controls: [Control]
  let steps: [DraftStep]
  /// For each step, the controls that change something on its page.
  let stepControls: [[Control.Name]]
  /// For each statement of the script, the controls that change what it computes.
  let statementControls: [Set<Control.Name>]

  public var title: String { frontMatter.title }
  public var stepCount: Int { steps.count }
  public var questionCount: Int {
    steps.lazy.flatMap(\.statements).count { if case .ask = $0.kind { true } else { false } }
  }
  /// The number in the name of the file; `nil` for a file that is not named like a lesson.
  public var number: Int? { LessonHeader.name(of: source.name)?.number }
  /// The name by which it is called: `scaling`. For a file that is not named like a lesson, the name of the file.
  public var slug: String { LessonHeader.name(of: source.name)?.slug ?? source.name }

  /// The same lesson with nothing to use: what would have to be trained is an error instead.
  public var withoutResources: Lesson {
    var copy = self
    copy.resources = .none
    return copy
  }

  public init(_ source: Source, language: Language = .english, resources: Resources = .none) {
    let head = FrontMatterReader.read(source)
    let draft = Draft(Array(source.text.utf8), from: head.body)
    var resolver = Resolver(source: source, given: resources.given.map(\.name))
    resolver.resolve(draft.steps)
    var problems = source.controlCharacters.map { Problem(.controlCharacter, at: $0) }
    problems += head.problems
    problems += draft.problems
    problems += resolver.problems
    self.source = source
    self.language = language
    self.resources = resources
    self.problems = problems.sorted { $0.span.lower < $1.span.lower }
    frontMatter = head.frontMatter
    controls = resolver.controls
    steps = draft.steps
    stepControls = resolver.stepControls
    statementControls = resolver.statementControls
  }
}
