import Foundation
import TestSupport

/// Somebody at a terminal who uses `qkv`, with a home and a lesson of their own.
final class Learner {
  let terminal: Tmux
  private let home = NSTemporaryDirectory() + "qkv-learner-\(UUID().uuidString)"

  init(columns: Int = 80, rows: Int = 24) throws {
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    terminal = try Tmux(
      columns: columns, rows: rows, environment: ["XDG_STATE_HOME": home, "qkv": builtExecutable("qkv")])
    try terminal.type("cd \(home) && clear\n")
    try write(Self.lesson)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: home)
  }

  /// Runs `qkv` with arguments, behind what stands before it on the line.
  func run(_ arguments: String = "", before prefix: String = "", behind suffix: String = "") throws {
    try terminal.run("\(prefix) $qkv \(arguments) \(suffix)")
  }

  /// Opens the own lesson and waits for its first page.
  func openLesson(_ prefix: String = "", _ options: String = "") throws {
    try run("learn lesson.md \(options)", before: prefix)
    try terminal.wait(for: "stands 2.")
  }

  /// Presses keys, and waits for what they bring on screen.
  @discardableResult
  func press(_ keys: String..., expecting text: String) throws -> String {
    for key in keys { try terminal.press(key) }
    return try terminal.wait(for: text)
  }

  func write(_ lesson: String) throws {
    try write(Data(lesson.utf8), to: "lesson.md")
  }

  func write(_ data: Data, to name: String) throws {
    try data.write(to: URL(filePath: "\(home)/\(name)"), options: .atomic)
  }

  static let lesson = """
    ---
    title: Two by two
    summary: For the tests.
    ---

    ## Times a knob

    Above left stands {{ A[0, 0] }}.

    ```qkv
    knob gain = 2 in 1...9
    let A = name([[1, 2], [3, 4]] * gain, "A")
    show heatmap(A, title: "times gain")
    ```

    ## A question

    ```qkv
    ask "What is 1 + 1?" in "1", "2" answer 1 reveal "It is {{ 1 + 1 }}."
    ```
    """
}
