import ArgumentParser
import Glibc

@main
enum Main {
  static func main() {
    do {
      // Where there is nothing to parse, the parser need not be made: it costs more than the first frame.
      guard CommandLine.argc > 1 else { return try Browse.browse(Wishes(), StateWishes()) }
      try Qkv.ensureCommand(Array(CommandLine.arguments.dropFirst()))
      var command = try Qkv.parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      writeError(failure.message)
      exit(failure.status)
    } catch {
      end(with: error)
    }
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
