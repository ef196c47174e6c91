import ArgumentParser
import Glibc

@main
enum Main {
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if try runWithoutOptions(arguments) { return }
      try Qkv.ensureCommand(arguments)
      var command = try Qkv.parseAsRoot()
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
    if status == .success {
      try? writeOutput(Array("\(message)\n".utf8), in: .english)
    } else {
      writeError(message)
    }
    exit(status.rawValue)
  }
}
