import ArgumentParser
import Canvas
import Lessons
import Stage

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the lessons, with your progress.",
    discussion: """
      Examples:
        qkv list
        qkv list --lang zh
      """)

  @OptionGroup var options: CommonOptions

  func run() throws {
    try Self.write(options.wishes, .current())
  }

  static func write(_ wishes: Wishes, _ surroundings: Surroundings) throws {
    let language = wishes.language(in: surroundings)
    let form = wishes.form(in: surroundings)
    let list = CourseList(
      course: .compiledIn, progress: ProgressFile(surroundings)?.read() ?? Progress(), language: language)
    let frame = list.frame(
      width: wishes.width(in: surroundings),
      theme: wishes.theme(in: surroundings, form: form, language: language))
    try writeOutput(Array((form == .text ? frame.plainText : frame.ansiText).utf8), in: language)
  }
}
