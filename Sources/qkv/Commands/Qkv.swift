import ArgumentParser
import Lessons

struct Qkv: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qkv",
    abstract: "Learn attention, one number at a time.",
    discussion: """
      Without a command, opens the lessons on a terminal and lists them into a pipe.

      Examples:
        qkv                              browse the lessons
        qkv learn scaling                step through one
        qkv print 10 --lang zh           the same on paper
        qkv forward "我 爱 学习"           step through a whole Transformer
        qkv eval 'softmax([2, 1, 0])'    the lesson language as a calculator
      """,
    version: version,
    subcommands: [
      Browse.self, Learn.self, Print.self, Forward.self, Train.self, Eval.self, Check.self, List.self,
    ],
    defaultSubcommand: Browse.self)

  static let version = "0.1.0"
}

extension Qkv {
  /// A word in the place of a command that is none would otherwise be taken for an argument of the browser.
  static func ensureCommand(_ arguments: [String]) throws {
    let shown = configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
    guard let word = arguments.first, !word.hasPrefix("-"), !(shown + ["browse", "help"]).contains(word) else { return }
    let said = arguments.firstIndex(of: "--lang").flatMap { arguments.dropFirst($0 + 1).first }
    let language = said.flatMap { Language(rawValue: $0) } ?? Surroundings.current().language
    throw Failure(.noCommand(word, nearest: nearestWords(to: word, among: shown, count: shown.count)), in: language)
  }
}
