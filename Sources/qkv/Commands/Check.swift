import ArgumentParser
import Lessons
import Matrices
import Stage

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check lesson files.",
    discussion: """
      Checks the syntax, the types, every `expect`, that knobs and switches work at their ends, that the English and the
      Chinese file have the same script, and that every step fits 80x24.

      Examples:
        qkv check lessons/*/*.md
        qkv check my-lesson.md
      """)

  @Argument(help: ArgumentHelp("Lesson files.", valueName: "file"), completion: .file(extensions: ["md"]))
  var files: [String]

  @OptionGroup var options: CommonOptions

  /// How many messages about one file are worth reading.
  private static let shown = 50

  func run() throws {
    let language = options.wishes.language(in: .current())
    var tally = Tally()
    for file in files { tally.add(try check(file, in: language)) }
    try output(tally, in: language)
  }

  private func check(_ path: String, in language: Language) throws -> Tally {
    let text = String(decoding: try readFile(path, limit: 1 << 22, in: language), as: UTF8.self)
    let lesson = Lesson(
      Source(name: path, text: text), language: Language(folderOf: path) ?? language, resources: .shipped)
    let report = LessonReport(
      lesson, partner: try partner(of: lesson, path), slugs: slugs(beside: path), limits: Evaluation.limits)
    let messages = report.messages(in: language)
    for message in messages.prefix(Self.shown) { writeError(message) }
    if messages.count > Self.shown {
      let rest = messages.count - Self.shown
      writeError(language.choose("\(path): and \(rest) more", "\(path)：还有 \(rest) 条"))
    }
    return Tally(report)
  }

  /// What a lesson may build on: the lessons that come with the program, and those in its own folder.
  private func slugs(beside path: String) -> Set<String> {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let own = namesInFolder(folder).compactMap { LessonHeader.name(of: $0)?.slug }
    return Set(own).union(Course.compiledIn.items.map(\.slug))
  }

  /// The same lesson in the other language, where the file stands in a folder `en` or `zh`.
  private func partner(of lesson: Lesson, _ path: String) throws -> LessonReport.Partner {
    var folders = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard folders.count > 1, let own = Language(folderOf: path) else { return .notExpected }
    let other: Language = own == .english ? .chinese : .english
    folders[folders.count - 2] = other.rawValue
    let path = folders.joined(separator: "/")
    guard let bytes = try? readFile(path, limit: 1 << 22, in: other) else { return .missing(path) }
    return .found(
      Lesson(Source(name: path, text: String(decoding: bytes, as: UTF8.self)), language: other, resources: .shipped))
  }

  private func output(_ tally: Tally, in language: Language) throws {
    try writeOutput(Array((tally.summary(in: language) + "\n").utf8), in: language)
    if tally.errors > 0 { throw Failure.failed() }
  }
}

/// What was counted in all files.
struct Tally {
  var lessons = 0
  var steps = 0
  var claims = 0
  var questions = 0
  var errors = 0
  var warnings = 0

  init() {}

  init(_ report: LessonReport) {
    lessons = 1
    (steps, claims, questions) = (report.stepCount, report.claimCount, report.questionCount)
    (errors, warnings) = (report.errorCount, report.warningCount)
  }

  mutating func add(_ other: Tally) {
    lessons += other.lessons
    steps += other.steps
    claims += other.claims
    questions += other.questions
    errors += other.errors
    warnings += other.warnings
  }

  func summary(in language: Language) -> String {
    language.choose(
      "\(counted(lessons, "file")), \(counted(steps, "step")), \(counted(claims, "claim")), "
        + "\(counted(questions, "question")): \(counted(errors, "error")), \(counted(warnings, "warning"))",
      "\(lessons) 个文件，\(steps) 步，\(claims) 个断言，\(questions) 个问题：\(errors) 个错误，\(warnings) 个警告")
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
