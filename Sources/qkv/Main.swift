import ArgumentParser
import Glibc
import Matrices

@main
enum Main {
  static func main() {
    keepFreedMemory()
    do {
      let arguments = Eval.withExpressionLast(Array(CommandLine.arguments.dropFirst()))
      if try runWithoutOptions(arguments) { return }
      try Qkv.ensureCommand(arguments)
      var command = try Qkv.parseAsRoot(arguments)
      try command.run()
    } catch let failure as Failure {
      writeError(failure.message)
      exit(failure.status)
    } catch {
      end(with: error)
    }
  }

  /// Where there is nothing to parse, the parser need not be made: it costs more than the first frame.
  ///
  /// - Returns: whether that was so.
  private static func runWithoutOptions(_ words: [String]) throws -> Bool {
    if words.isEmpty {
      try Browse.browse(Wishes(), StateWishes())
      return true
    }
    guard words.count == 2, !words[1].hasPrefix("-") else { return false }
    switch words[0] {
    case "learn": try Learn.learn(LessonWishes(lesson: words[1]), Wishes(), StateWishes())
    case "print": try Print.print(LessonWishes(lesson: words[1]), Wishes(), OutputWishes())
    default: return false
    }
    return true
  }

  /// Help and the version are results; what the arguments lack is a message.
  private static func end(with error: any Error) -> Never {
    let status = Qkv.exitCode(for: error)
    let message = Qkv.fullMessage(for: error)
    let arguments = Array(CommandLine.arguments.dropFirst())
    let (language, command) = (Qkv.language(in: arguments), Qkv.command(in: arguments))
    if status == .success {
      let isHelp = message.hasPrefix("OVERVIEW") || message.hasPrefix("USAGE")
      let text = language == .chinese && isHelp ? ChineseHelp.page(of: command) : completedForBash(message)
      try? writeOutput(Array("\(text)\n".utf8), in: language)
    } else {
      writeError(language == .chinese ? ChineseUsage.message(for: message, command: command) : message)
    }
    exit(status.rawValue)
  }
}
