import ArgumentParser
import Lessons
import Stage
import Terminal

struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Step through a lesson.",
    discussion: """
      LESSON is a number, a name, a unique part of a name, or a lesson file of your own.

      Examples:
        qkv learn 10
        qkv learn scaling --step 3 --set d_k=256
        qkv learn my-lesson.md --watch
      """)

  @OptionGroup var lesson: LessonOptions
  @OptionGroup var options: CommonOptions
  @OptionGroup var state: StateOptions

  @Flag(help: "Load a lesson file again whenever it changes.")
  var watch = false

  func run() throws {
    try Self.learn(lesson.wishes, options.wishes, state.wishes, watch: watch)
  }

  static func learn(_ lesson: LessonWishes, _ wishes: Wishes, _ state: StateWishes, watch: Bool = false) throws {
    let surroundings = Surroundings.current()
    let language =
      surroundings.outputIsTerminal
      ? wishes.screenLanguage(in: surroundings, file: lesson.lesson)
      : wishes.language(in: surroundings, file: lesson.lesson)
    let found = try lesson.find(in: language)
    guard !watch || found.path != nil else {
      throw Failure(.watchNeedsFile, in: language)
    }
    let settings = try lesson.settings(for: found.lesson, in: language)
    let step = try lesson.stepIndex(in: found.lesson, language)
    do {
      try MainActor.assumeIsolated {
        let run = TerminalRun(
          wishes, state, surroundings, language: language, watching: watch ? found.path : nil)
        try run.run { player in
          found.path == nil
            ? player.open(found.lesson.slug, step: step, settings: settings)
            : player.play(found.lesson, step: step ?? 0, settings: settings)
        }
      }
    } catch let problem as ScreenProblem {
      // What remains where there is only paper; into a pipe nobody expects anything else.
      if problem != .outputIsNotATerminal { writeError("qkv: \(problem.message(in: language))") }
      try Print.print(lesson, wishes, OutputWishes())
    }
  }
}
