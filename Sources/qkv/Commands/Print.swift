import ArgumentParser
import Canvas
import Lessons
import Matrices
import Stage

struct Print: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a lesson, or one step of it.",
    discussion: """
      LESSON is a number, a name, a unique part of a name, or a lesson file of your own.

      Examples:
        qkv print scaling
        qkv print 10 --step 3 --set d_k=256 --format text
        qkv print 14 --lang zh --color always | less -R
        qkv print 9 --format json -o scores.json
        qkv print 9 --step 3 --format svg --theme light -o scores.svg
        qkv print --all --format html -o course
      """)

  @Argument(help: "A number, a name, a unique part of one, or a lesson file.", completion: .lessons)
  var lesson: String?

  @Flag(help: "The whole course, into the folder of --output; as html if no form is given.")
  var all = false

  @OptionGroup var steps: StepOptions
  @OptionGroup var options: CommonOptions
  @OptionGroup var output: OutputOptions<PageForms>

  func run() throws {
    let language = options.wishes.language(in: Surroundings.current())
    if all {
      guard lesson == nil, steps.step == nil, steps.set.isEmpty else { throw Failure(.allIsWhole, in: language) }
      return try printCourse(options.wishes, output.wishes)
    }
    guard let lesson else { throw Failure(.lessonMissing, in: language) }
    try Self.print(LessonWishes(lesson: lesson, step: steps.step, set: steps.set), options.wishes, output.wishes)
  }

  static func print(_ lesson: LessonWishes, _ wishes: Wishes, _ output: OutputWishes) throws {
    let surroundings = Surroundings.current().writing(to: output.output)
    let language = wishes.language(in: surroundings, file: lesson.lesson)
    let found = try lesson.find(in: language).lesson
    let session = Session(
      lesson: found, settings: try lesson.settings(for: found, in: language), limits: Evaluation.limits)
    let step = try lesson.stepIndex(in: found, language)
    try write(session, step: step, wishes, output, in: language)
    try report(session.evaluation?.problems ?? [], of: found, in: language)
  }

  /// - Parameter step: counted from 0; `nil`: all
  static func write(
    _ session: Session, step: Int?, _ wishes: Wishes, _ output: OutputWishes, in language: Language
  ) throws {
    let surroundings = Surroundings.current().writing(to: output.output)
    let form = output.format ?? wishes.form(in: surroundings)
    let theme = wishes.theme(in: surroundings, form: form, language: language)
    let printed = PrintedLesson(session, step: step, theme: theme, language: language)
    let width = wishes.width(in: surroundings, form: form)
    try output.write(
      printed.written(as: form, width: width, look: wishes.chosenLook, json: printed.json, in: language), in: language)
  }

  /// Says what is wrong with the lesson, on standard error.
  static func report(_ problems: [Problem], of lesson: Lesson, in language: Language) throws {
    let errors = problems.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    for problem in errors { writeError(problem.drawn(in: lesson.source, language: language)) }
    throw Failure.failed()
  }
}
