import ArgumentParser

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
        qkv eval 'softmax([2, 1, 0])'    the lesson language as a calculator
      """,
    version: version,
    subcommands: [Browse.self, Learn.self, Print.self, Eval.self, Check.self, List.self],
    defaultSubcommand: Browse.self)

  static let version = "0.1.0"
}
