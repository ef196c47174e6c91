import Lessons

/// The end of a command that could not do what was asked.
struct Failure: Error {
  /// What stands on standard error; empty where it has all been said.
  let message: String
  let status: Int32

  init(_ problem: CommandProblem, in language: Language) {
    message = "qkv: \(problem.message(in: language))"
    status = problem.status
  }

  private init(message: String, status: Int32) {
    (self.message, self.status) = (message, status)
  }

  /// A check, a lesson or a training failed.
  static func failed(_ message: String = "") -> Failure { Failure(message: message, status: 1) }
  /// Whoever read the output has left: there is nothing more to do, and nothing wrong.
  static let nobodyListens = Failure(message: "", status: 0)
  /// Somebody broke it off.
  static func interrupted(_ message: String) -> Failure { Failure(message: "qkv: \(message)", status: 130) }
  /// An input that cannot be read.
  static func unreadable(_ message: String) -> Failure { Failure(message: message, status: 2) }
}
