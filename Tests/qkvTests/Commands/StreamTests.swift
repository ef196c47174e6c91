import Foundation
import Testing

/// What goes where.
@Suite struct StreamTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test(arguments: ["print scaling", "list", "eval 'randn(300, 300, seed: 1)' --format csv"])
  func `a pipe that closes ends it quietly, by SIGPIPE`(command: String) throws {
    // Enough is written that the pipe is closed before all of it fits.
    let outcome = try desk.shell("(sleep 0.2; exec qkv \(command)) | true; echo ${PIPESTATUS[0]}")
    #expect(outcome.text == "141\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test func `head takes the first line`() throws {
    let outcome = try desk.shell("qkv list | head -1")
    #expect(outcome.text.hasPrefix("A  Before attention") && outcome.lines.count == 2 && outcome.errors.isEmpty)
  }

  @Test func `a full disk is said`() throws {
    for command in ["list", "print scaling", "eval 1", "eval 1 -o /dev/full"] {
      let outcome = try desk.shell("qkv \(command) > /dev/full")
      #expect(outcome.status == 2, "\(command)")
      #expect(outcome.errors.contains("No space left on device"), "\(command)")
    }
  }

  @Test func `a file takes what would be printed`() throws {
    let outcome = try desk.qkv("print", "scores", "--format", "text", "-o", "scores.txt")
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    #expect(try desk.text("scores.txt") == desk.qkv("print", "scores", "--format", "text").text)
    #expect(try desk.names() == ["scores.txt"])
    #expect(try desk.qkv("eval", "1 + 1", "-o", "-").text == "2\n")
  }

  @Test func `a file that cannot be written leaves nothing behind`() throws {
    for path in ["none/out.txt", "."] {
      let outcome = try desk.qkv("eval", "1", "-o", path)
      #expect(outcome.status == 2 && outcome.errors.hasPrefix("qkv: \(path): "), "\(outcome.errors)")
    }
    #expect(try desk.names().isEmpty)
  }

  @Test func `what is no file stays what it is`() throws {
    let outcome = try desk.shell("mkfifo pipe; cat pipe > copy & qkv eval '1 + 1' -o pipe; wait; test -p pipe")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(try desk.text("copy") == "2\n")
  }

  @Test func `behind a link the file itself is written`() throws {
    let outcome = try desk.shell("echo old > file; ln -s file link; qkv eval '1 + 1' -o link; test -L link")
    #expect(outcome.status == 0)
    #expect(try desk.text("file") == "2\n")
  }

  @Test func `help and the version are results`() throws {
    for arguments in ["--help", "--version", "learn --help", "print --help", "eval --help", "check -h", "list -h"] {
      let outcome = try desk.shell("qkv \(arguments)")
      #expect(outcome.status == 0 && outcome.errors.isEmpty && !outcome.output.isEmpty, "\(arguments)")
    }
    #expect(try desk.qkv("--version").text.contains(/^\d+\.\d+\.\d+\n$/))
  }

  @Test func `the examples that help shows work`() throws {
    for command in ["print", "list", "check"] {
      let help = try desk.qkv(command, "--help").text
      let examples = help.matches(of: /\n +(qkv [^\n]+)/).map { String($0.1) }.filter { !$0.contains("| less") }
      #expect(!examples.isEmpty)
      try desk.write(OwnLesson.good, to: "my-lesson.md")
      try desk.write(OwnLesson.good, to: "lessons/mine/01-times.md")
      for example in examples { #expect(try desk.shell(example).status == 0, "\(example)") }
    }
  }
}
