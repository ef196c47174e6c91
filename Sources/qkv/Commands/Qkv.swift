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
        qkv heatmap weights.npy          your own matrix
      """,
    version: version,
    subcommands: [
      Browse.self, Learn.self, Print.self, Forward.self, Train.self, Eval.self, HeatmapCommand.self, Attend.self,
      Check.self, NewLesson.self, List.self, Manual.self,
    ],
    defaultSubcommand: Browse.self)

  static let version = "0.1.0"
}

extension Qkv {
  /// The commands, as they are called.
  static var shown: [String] {
    configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
  }

  /// A word in the place of a command that is none would otherwise be taken for an argument of the browser.
  static func ensureCommand(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-"), !(shown + ["browse", "help"]).contains(word) else { return }
    throw Failure(
      .noCommand(word, nearest: nearestWords(to: word, among: shown, count: shown.count)), in: language(in: arguments))
  }

  /// The command that arguments name, also behind `help`.
  static func command(in arguments: [String]) -> String? {
    arguments.prefix(2).first(where: shown.contains)
  }

  /// The language of what is said about arguments that cannot be parsed.
  static func language(in arguments: [String]) -> Language {
    let said = arguments.firstIndex(of: "--lang").flatMap { arguments.dropFirst($0 + 1).first }
    let joined = arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
    return (said ?? joined).flatMap { Language(rawValue: $0) } ?? Surroundings.current().language
  }
}
