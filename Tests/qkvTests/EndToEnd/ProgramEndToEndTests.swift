import Foundation
import TestSupport
import Testing

/// The program in a real terminal: how it starts, stops and ends.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct ProgramEndToEndTests {
  @Test func `alone it opens the browser, and a lesson from there`() throws {
    let learner = try Learner()
    try learner.run()
    try learner.terminal.wait(for: "learn attention, one number at a time")
    try learner.press("/", "p", "e", "e", "k", expecting: "/peek_")
    try learner.press("Enter", expecting: "1 of")
    #expect(try learner.terminal.screen().contains("14  No peeking"))
    try learner.press("Escape", expecting: "learn attention, one number at a time")
    try learner.press("q", expecting: "status 0")
    #expect(try !learner.terminal.isOnAlternateScreen())
  }

  @Test func `what takes long to read is said before there is a screen`() throws {
    let learner = try Learner()
    var header = "{'descr': '|i1', 'fortran_order': False, 'shape': (16385, 16385), }"
    header += String(repeating: " ", count: 117 - header.utf8.count) + "\n"
    try learner.write(Data([0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array(header.utf8)), to: "large.npy")
    try learner.terminal.type("truncate -s \(128 + 16385 * 16385) large.npy\n")
    try learner.run("heatmap large.npy --interactive")
    try learner.terminal.wait(for: "showing 16385×16385 as")
    try learner.press("q", expecting: "status 0")
    #expect(try learner.terminal.screen().contains("qkv: reading 268468225 numbers; ctrl-C ends it"))
  }

  @Test func `what goes into a file goes to no terminal`() throws {
    let learner = try Learner()
    try learner.run("print scaling --step 1 -o out.txt")
    try learner.terminal.wait(for: "status 0")
    try learner.terminal.type(
      "clear; tr -dc '\\033' < out.txt | wc -c; grep -c divide out.txt; echo done-$((1 + 1))\n")
    #expect(try learner.terminal.wait(for: "done-2").contains("0\n1\ndone-2"))
  }

  @Test func `it remembers where somebody was`() throws {
    let learner = try Learner()
    try learner.run("learn scaling")
    try learner.press("Space", expecting: "2 of")
    try learner.press("q", expecting: "status 0")
    try learner.run("learn scaling")
    try learner.terminal.wait(for: "2 of")
  }

  @Test func `progress that cannot be kept stops nothing`() throws {
    let learner = try Learner()
    try learner.run("learn scaling", before: "XDG_STATE_HOME=/proc/nowhere")
    try learner.press("Space", expecting: "2 of")
    try learner.press("q", expecting: "status 0")
  }

  @Test func `progress that cannot be read is put aside`() throws {
    let learner = try Learner()
    try learner.run("learn scaling", before: "mkdir qkv; echo broken > qkv/progress.json;")
    try learner.press("Space", expecting: "2 of")
    try learner.press("q", expecting: "status 0")
    try learner.terminal.type("head -n 1 qkv/progress.json*\n")
    let page = try learner.terminal.wait(for: "progress.json.broken")
    #expect(page.contains("broken\n") && page.contains("{\n"))
  }

  @Test func `Ctrl-Z stops it and fg goes on`() throws {
    let learner = try Learner()
    try learner.openLesson()
    try learner.press("C-z", expecting: "Stopped")
    #expect(try !learner.terminal.isOnAlternateScreen())
    try learner.terminal.type("fg\n")
    try learner.terminal.wait(for: "stands 2.")
    try learner.press("+", expecting: "stands 3.")
    try learner.press("q", expecting: "fg")
    #expect(try !learner.terminal.isOnAlternateScreen())
  }

  @Test(arguments: [(SIGTERM, "143"), (SIGHUP, "129"), (SIGQUIT, "131"), (SIGSEGV, "139"), (SIGABRT, "134")])
  func `a signal finds the shell's page restored`(signal: Int32, status: String) throws {
    let learner = try Learner()
    try learner.openLesson("SWIFT_BACKTRACE=enable=no")
    try learner.terminal.signal(signal)
    try learner.terminal.wait(for: "status \(status)")
    #expect(try !learner.terminal.isOnAlternateScreen())
    #expect(try learner.terminal.showsCursor())
  }

  @Test(
    arguments: [
      "TERM=xterm-256color", "TERM=tmux-256color", "TERM=linux COLORTERM=", "TERM=vt100 COLORTERM=", "LC_ALL=C",
    ])
  func `it plays on every terminal`(environment: String) throws {
    let learner = try Learner()
    try learner.openLesson(environment)
    try learner.press("+", expecting: "stands 3.")
    try learner.press("q", expecting: "status 0")
  }

  @Test func `where no cursor moves, the lesson is printed`() throws {
    let learner = try Learner()
    try learner.run("learn lesson.md", before: "TERM=dumb")
    let page = try learner.terminal.wait(for: "status 0")
    #expect(page.contains("stands 2."))
  }

  @Test func `Ctrl-C quits`() throws {
    let learner = try Learner()
    try learner.openLesson()
    try learner.press("C-c", expecting: "status 0")
    #expect(try !learner.terminal.isOnAlternateScreen())
  }

  @Test func `keys come from the terminal when standard input is a pipe`() throws {
    let learner = try Learner()
    try learner.openLesson("echo data |")
    try learner.press("+", expecting: "stands 3.")
    try learner.press("q", expecting: "status 0")
  }

  @Test(arguments: [("TERM=dumb", "cannot move its cursor"), ("TERM=", "TERM is not set")])
  func `on a terminal that is paper the lesson is printed`(prefix: String, reason: String) throws {
    let learner = try Learner(rows: 50)
    try learner.run("learn lesson.md", before: prefix)
    let screen = try learner.terminal.wait(for: "status 0")
    #expect(screen.contains(reason) && screen.contains("stands 2."))
  }

  @Test func `into a pipe that closes it prints and ends without a word`() throws {
    let learner = try Learner()
    try learner.run("print lesson.md", behind: "| head -1")
    let screen = try learner.terminal.wait(for: "status 0")
    #expect(screen.contains("Two by two"))
    #expect(!screen.contains("rror"))
  }

  @Test func `a locale that the machine lacks does not spoil Chinese`() throws {
    let learner = try Learner()
    try learner.run("learn scaling", before: "LC_ALL=zh_CN.UTF-8")
    try learner.terminal.wait(for: "按键")
  }
}
