import Foundation
import Testing

/// Nothing that stands in a file or on the command line gives orders to the terminal.
@Suite struct SafetyTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write(Self.lesson, to: "evil.md")
    try desk.write(OwnLesson.good, to: "good.md")
  }

  private static let lesson = """
    ---
    title: Red \u{1B}[31m title
    summary: A bell \u{7}
    ---

    ## A step \u{1B}]0;window\u{7}

    Prose \u{1B}[2J, \u{9B}31m, \u{202E}turned round and a carriage\rreturn.

    ```qkv
    let a = name([1, 2], "a\u{1B}[31m")
    show heatmap(a, title: "title \u{1B}c")
    let b = c\u{1B}
    ask "What\u{8}?" in "\u{1B}[1m", "2" answer 1
    ```

    """

  @Test(arguments: ["text", "ansi", "json"]) func `of a lesson`(format: String) throws {
    let outcome = try desk.qkv("print", "evil.md", "--format", format, "--color", "never")
    #expect(outcome.status == 1)
    expectHarmless(outcome)
    #expect(outcome.text.contains("[31m title"))
  }

  @Test(arguments: ["plain", "svg", "html", "cast"]) func `of a lesson in a document`(format: String) throws {
    let outcome = try desk.qkv("print", "evil.md", "--format", format)
    #expect(outcome.status == 1 && !outcome.output.isEmpty)
    expectHarmless(outcome)
  }

  @Test func `of a lesson that is checked`() throws {
    let outcome = try desk.qkv("check", "evil.md")
    #expect(outcome.status == 1 && outcome.errors.contains("evil.md:2:"))
    expectHarmless(outcome)
  }

  @Test func `of a matrix`() throws {
    for (name, text) in [("a.json", "[[1, \"\u{1B}[31m\"]]"), ("a.csv", "1,\u{1B}[31m\n"), ("a.npy", "\u{1B}[31m")] {
      try desk.write(text, to: name)
      let outcome = try desk.qkv("eval", "A", "--let", "A=\(name)")
      #expect(outcome.status == 2)
      expectHarmless(outcome)
    }
  }

  @Test(arguments: [
    ["\u{1B}[31m"], ["print", "\u{1B}[31m"], ["print", "\u{1B}[31m.md"], ["print", "good.md", "--set", "\u{1B}[31m=1"],
    ["print", "good.md", "--set", "gain=\u{1B}[31m"], ["print", "good.md", "--set", "word=\u{1B}[31m"],
    ["print", "good.md", "--step", "\u{1B}[31m"], ["eval", "\"\u{1B}[31m\""], ["eval", "A", "--let", "A=\u{1B}[31m"],
    ["eval", "A", "--let", "\u{1B}[31m"], ["check", "\u{1B}[31m.md"], ["learn", "\u{1B}[31m"],
    ["list", "--lang", "\u{1B}[31m"],
  ])
  func `of an argument`(arguments: [String]) throws {
    expectHarmless(try desk.shell("qkv " + arguments.map { "'\($0)'" }.joined(separator: " ")))
  }

  @Test func `of the name of a file`() throws {
    let name = "\u{1B}[31m.md"
    try desk.write(OwnLesson.unknownName, to: name)
    for command in ["print", "check"] { expectHarmless(try desk.qkv(command, name)) }
    expectHarmless(try desk.qkv("print", name, "--format", "json"))
  }

  /// Bold type of ours is all that may stand there: nothing here has colour.
  private func expectHarmless(_ outcome: Outcome, sourceLocation: SourceLocation = #_sourceLocation) {
    for text in [outcome.text.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: ""), outcome.errors] {
      let orders = text.unicodeScalars.filter { scalar in
        scalar != "\n" && (scalar.properties.generalCategory == .control || ("\u{202A}"..."\u{202E}").contains(scalar))
      }
      #expect(orders.isEmpty, "\(text.debugDescription)", sourceLocation: sourceLocation)
    }
  }
}
