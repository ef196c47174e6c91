import ArgumentParser
import Stage
import Terminal

/// `qkv` alone.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)

  @OptionGroup var options: CommonOptions
  @OptionGroup var state: StateOptions

  func run() throws {
    try Self.browse(options.wishes, state.wishes)
  }

  static func browse(_ wishes: Wishes, _ state: StateWishes) throws {
    let surroundings = Surroundings.current()
    // What remains where there is only paper.
    guard surroundings.outputIsTerminal else { return try List.write(wishes, surroundings) }
    let language = wishes.language(in: surroundings)
    do {
      try MainActor.assumeIsolated {
        try TerminalRun(wishes, state, surroundings, language: language).run { _ in nil }
      }
    } catch let problem as ScreenProblem {
      writeError("qkv: \(problem.message(in: language))")
      try List.write(wishes, surroundings)
    }
  }
}
