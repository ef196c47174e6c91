import Foundation
import Testing

/// The README shows what the program does: each command there prints what stands behind it.
@Suite struct ReadmeTests {
  private static let readme: String = {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    do {
      return try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    } catch {
      fatalError("\(error)")
    }
  }()

  @Test func `each command prints what the README shows`() throws {
    let desk = try Desk()
    for example in ReadmeExamples(Self.readme).all {
      switch example {
      case .file(let name, let text): try desk.write(text, to: name)
      case .command(let command, let expected):
        let outcome = try desk.shell(command)
        #expect(outcome.text == expected, "\(command)")
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(command): \(outcome.errors)")
      }
    }
  }

  @Test func `both halves of the README have the same examples`() throws {
    let halves = Self.readme.components(separatedBy: "## 中文\n")
    try #require(halves.count == 2)
    let commands = halves.map { half in
      ReadmeExamples(half).all.map { example in
        switch example {
        case .file(let name, _): name
        case .command(let command, _): command.replacingOccurrences(of: " --lang zh", with: "")
        }
      }
    }
    #expect(commands[0] == commands[1])
    #expect(commands[0].contains("my-lesson.md") && commands[0].count >= 4)
  }

  @Test func `the lessons that it shows pass the check`() throws {
    let desk = try Desk()
    for case .file(let name, let text) in ReadmeExamples(Self.readme).all {
      try desk.write(text, to: name)
      let outcome = try desk.qkv("check", name)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    }
  }

  @Test func `the commands and options that it names exist`() throws {
    let desk = try Desk()
    for line in Self.readme.split(separator: "\n") {
      let commands = /^qkv (learn|print|eval|check|list|heatmap|attend)\b/
      guard let command = line.firstMatch(of: commands)?.1 else { continue }
      let help = try desk.qkv(String(command), "--help").text
      for option in line.matches(of: /[\s\[](--?[a-z][a-z-]*)/).map(\.1) {
        #expect(help.contains(option), "\(command) \(option)")
      }
    }
  }

  @Test func `examples are found where they stand`() {
    let readme = """
      Save `a.md`:

      ````markdown
      ```qkv
      let x = 1
      ```
      ````

      ```sh
      qkv print a.md
      ```

      ```text
      A
      ```

      ```sh
      qkv list
      ```

      Prose between: no example.

      ```text
      B
      ```
      """
    #expect(
      ReadmeExamples(readme).all == [
        .file(name: "a.md", text: "```qkv\nlet x = 1\n```\n"), .command("qkv print a.md", prints: "A\n"),
      ])
  }
}
