import Foundation

/// A terminal of its own for a test: a shell in tmux, of a size that the test chooses.
///
/// Nothing waits for a time: what is not on screen yet is waited for, until a deadline.
public final class Tmux {
  public static let isInstalled = (try? output(of: ["tmux", "-V"])) != nil

  private let socket = "/tmp/qkv-test-\(UUID().uuidString.prefix(8))"
  private let server = Process()
  private let deadline: TimeInterval = 15

  /// - Parameter environment: what the programs find beside `PATH`, `HOME`, `TERM` and a UTF-8 locale.
  public init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    let own = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": NSTemporaryDirectory(),
      "LC_ALL": "C.UTF-8", "PS1": "$ ", "HISTFILE": "",
    ]
    // In the foreground: a daemon would hold on to the descriptor by which `Process` knows that its child has ended.
    server.prepare(["tmux", "-D", "-u", "-f", "/dev/null", "-S", socket])
    server.environment = own.merging(environment) { $1 }
    try server.runHearingSignals()
    try waitForServer()
    try tmux("set", "-g", "default-terminal", "tmux-256color")
    try tmux("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "sh", "-i")
    try wait(for: "$")
  }

  deinit {
    server.terminate()
    server.waitUntilExit()
    unlink(socket)
  }

  private func waitForServer() throws {
    let end = Date().addingTimeInterval(deadline)
    while (try? tmux("show", "-g", "status")) == nil {
      if Date() > end { throw TmuxProblem.failed(["tmux", "-D"]) }
      usleep(5_000)
    }
  }

  // MARK: Keys

  /// Runs a command in the shell. How it ends can be waited for: "status 0".
  public func run(_ command: String) throws {
    try type("\(command); echo status $?")
    try press("Enter")
  }

  /// Presses keys by the names that tmux has for them: `Up`, `Escape`, `C-c`, `x`.
  public func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Types a text, letter by letter.
  public func type(_ text: String) throws {
    try tmux("send-keys", "-l", text)
  }

  /// Pastes a text, as a terminal does for the mouse.
  public func paste(_ text: String) throws {
    try tmux("set-buffer", text, ";", "paste-buffer", "-p")
  }

  public func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  // MARK: Screen

  /// The text on screen, without the spaces at the ends of its lines.
  public func screen() throws -> String {
    try tmux("capture-pane", "-p")
  }

  /// The text on screen with the sequences that colour it.
  public func coloredScreen() throws -> String {
    try tmux("capture-pane", "-p", "-e")
  }

  public func isOnAlternateScreen() throws -> Bool {
    try ask("#{alternate_on}") == "1"
  }

  public func showsCursor() throws -> Bool {
    try ask("#{cursor_flag}") == "1"
  }

  /// Where the cursor is: column and row, counted from 0.
  public func cursor() throws -> [Int] {
    try ask("#{cursor_x} #{cursor_y}").split(separator: " ").compactMap { Int($0) }
  }

  /// Waits until a text is on screen, and gives the whole screen.
  @discardableResult
  public func wait(for text: String) throws -> String {
    try wait("\"\(text)\"") { $0.contains(text) }
  }

  /// Waits until the screen is as wanted, and gives it.
  @discardableResult
  public func wait(_ wish: String, until isFulfilled: (String) throws -> Bool) throws -> String {
    let end = Date().addingTimeInterval(deadline)
    while true {
      let screen = try screen()
      if try isFulfilled(screen) { return screen }
      if Date() > end { throw TmuxProblem.waitedInVain(for: wish, screen: screen) }
      usleep(10_000)
    }
  }

  // MARK: Processes

  /// Sends a signal to the program that runs in the shell.
  public func signal(_ number: Int32) throws {
    kill(try runningProcess(), number)
  }

  /// The program that runs in the shell.
  public func runningProcess() throws -> pid_t {
    let shell = try ask("#{pane_pid}")
    var child: pid_t?
    try wait("a program in the shell") { _ in
      let children = try? String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
      child = children?.split(separator: " ").first.flatMap { pid_t($0) }
      return child != nil
    }
    guard let child else { throw TmuxProblem.failed(["children of \(shell)"]) }
    return child
  }

  private func ask(_ format: String) throws -> String {
    try tmux("display-message", "-p", format).trimmingCharacters(in: .newlines)
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    try tmux(arguments)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try output(of: ["tmux", "-u", "-S", socket] + arguments)
  }
}

public enum TmuxProblem: Error, CustomStringConvertible {
  case failed([String])
  case waitedInVain(for: String, screen: String)

  public var description: String {
    switch self {
    case .failed(let command): "failed: \(command.joined(separator: " "))"
    case .waitedInVain(let wish, let screen): "waited in vain for \(wish); the screen:\n\(screen)"
    }
  }
}

/// What a command prints.
private func output(of command: [String]) throws -> String {
  let process = Process()
  let pipe = Pipe()
  process.prepare(command)
  process.standardOutput = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw TmuxProblem.failed(command) }
  return String(decoding: data, as: UTF8.self)
}

extension Process {
  fileprivate func prepare(_ command: [String]) {
    executableURL = URL(filePath: "/usr/bin/env")
    arguments = command
    standardInput = FileHandle.nullDevice
    standardOutput = FileHandle.nullDevice
    standardError = FileHandle.nullDevice
  }

  /// The threads that run tests block all signals, and a process starts with what its parent blocks.
  package func runHearingSignals() throws {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try run()
  }
}

/// The path of an executable of this package, beside the tests that run.
public func builtExecutable(_ name: String) -> String {
  URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: name).path
}
