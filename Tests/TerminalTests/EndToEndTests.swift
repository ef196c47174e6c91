import Foundation
import TestSupport
import Testing

/// The screen in a real terminal, with a program that tells what happens to it.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct EndToEnd {
  private let demo = builtExecutable("terminal-demo")

  private func start(
    _ prefix: String = "", columns: Int = 60, rows: Int = 12, expecting text: String = "注意力 60x12"
  ) throws -> Tmux {
    let terminal = try Tmux(columns: columns, rows: rows)
    try terminal.run("\(prefix) \(demo)")
    try terminal.wait(for: text)
    return terminal
  }

  /// The shell's own page is back, with its cursor and its line modes.
  private func expectShell(_ terminal: Tmux, _ status: String) throws {
    try terminal.wait(for: "status \(status)")
    #expect(try !terminal.isOnAlternateScreen())
    #expect(try terminal.showsCursor())
    try terminal.run("stty -a | tr ' ' '\\n' | grep -x -e icanon -e echo -e icrnl | sort | tr '\\n' +")
    try terminal.wait(for: "echo+icanon+icrnl+")
  }

  @Test func `it starts on a page of its own and gives the shell's back`() throws {
    let terminal = try start()
    #expect(try terminal.isOnAlternateScreen())
    try terminal.press("q")
    try expectShell(terminal, "0")
    #expect(try terminal.screen().contains("closed after 1 events"))
  }

  @Test func `keys arrive as what they are`() throws {
    let terminal = try start()
    try terminal.press("Up", "Down", "Left", "Right", "Home", "End", "PPage", "NPage", "BTab", "Tab")
    let screen = try terminal.wait("ten keys") { $0.contains("\ntab") }
    #expect(
      screen.split(separator: "\n").dropFirst(2).map(String.init)
        == ["up", "down", "left", "right", "home", "end", "pageUp", "pageDown", "backTab", "tab"])
    try terminal.press("Escape")
    try terminal.wait(for: "escape")
    try terminal.type("学")
    try terminal.wait(for: "character 学")
    try terminal.press("Enter", "BSpace", "DC")
    let last = try terminal.wait(for: "delete")
    #expect(last.contains("enter\nbackspace\ndelete"))
  }

  @Test func `the cursor is where the frame has it`() throws {
    let terminal = try start()
    #expect(try terminal.cursor() == [0, 2])
    #expect(try terminal.showsCursor())
  }

  @Test func `a paste is text`() throws {
    let terminal = try start()
    try terminal.paste("ac\nx")
    try terminal.wait("the paste") { $0.contains("character a\ncharacter c\ncharacter\ncharacter x") }
  }

  @Test func `it follows the size of the window`() throws {
    let terminal = try start()
    try terminal.resize(columns: 20, rows: 5)
    try terminal.wait(for: "resize 20x5")
    try terminal.resize(columns: 1, rows: 1)
    try terminal.resize(columns: 61, rows: 13)
    let screen = try terminal.wait(for: "注意力 61x13")
    #expect(screen.split(separator: "\n")[1] == String(repeating: "▀", count: 61))
    try terminal.press("q")
    try expectShell(terminal, "0")
  }

  @Test func `it stops for the shell and goes on`() throws {
    let terminal = try start()
    try terminal.press("C-z")
    try terminal.wait(for: "Stopped")
    #expect(try !terminal.isOnAlternateScreen())
    #expect(try terminal.showsCursor())
    try terminal.resize(columns: 50, rows: 9)
    try terminal.type("fg\n")
    try terminal.wait(for: "注意力 50x9")
    #expect(try terminal.isOnAlternateScreen())
    try terminal.press("x", "q")
    try terminal.wait(for: "closed after 3 events")
  }

  @Test func `it stops itself where asked`() throws {
    let terminal = try start()
    try terminal.press("z")
    try terminal.wait(for: "Stopped")
    try terminal.type("fg\n")
    try terminal.wait(for: "character z")
    try terminal.press("q")
    try terminal.wait(for: "closed after")
  }

  @Test func `it goes on after a stop that nobody can catch`() throws {
    let terminal = try start()
    try terminal.signal(SIGSTOP)
    try terminal.wait(for: "Stopped")
    try terminal.type("fg\n")
    try terminal.wait(for: "注意力 60x12")
    try terminal.press("x")
    try terminal.wait(for: "character x")
    try terminal.press("q")
    try terminal.wait(for: "closed after")
  }

  @Test(arguments: [(SIGTERM, "143"), (SIGHUP, "129"), (SIGQUIT, "131")])
  func `a signal that ends it finds the shell's page restored`(signal: Int32, status: String) throws {
    let terminal = try start()
    try terminal.signal(signal)
    try expectShell(terminal, status)
  }

  @Test func `Ctrl-C ends a waiting program`() throws {
    let terminal = try start()
    try terminal.press("C-c")
    try expectShell(terminal, "0")
  }

  @Test func `Ctrl-C ends a computation and not the program`() throws {
    let terminal = try start()
    try terminal.press("b")
    try terminal.wait(for: "computing")
    try terminal.press("C-c")
    try terminal.wait(for: "interrupted")
    try terminal.press("x")
    try terminal.wait(for: "character x")
    try terminal.press("q")
    try expectShell(terminal, "0")
  }

  @Test func `a second Ctrl-C ends a program that does not listen`() throws {
    let terminal = try start()
    try terminal.press("B")
    try terminal.wait(for: "computing")
    try terminal.press("C-c")
    try terminal.press("C-c")
    try terminal.wait("the shell's page") { _ in try !terminal.isOnAlternateScreen() }
    // A shell that sees its program end by an interrupt drops the rest of the line.
    try terminal.type("echo status $?\n")
    try expectShell(terminal, "130")
  }

  @Test func `a crash is reported on the shell's page`() throws {
    let terminal = try start("SWIFT_BACKTRACE=interactive=no,color=no,threads=crashed")
    try terminal.press("f")
    try terminal.wait("a report of the crash") { $0.contains("rashed") || $0.contains("Backtrace") }
    try expectShell(terminal, "132")
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTRAP, SIGILL])
  func `a crash by signal restores the shell's page`(signal: Int32) throws {
    let terminal = try start("SWIFT_BACKTRACE=enable=no")
    try terminal.signal(signal)
    try expectShell(terminal, "\(128 + signal)")
  }

  @Test func `24-bit colours arrive where they are promised`() throws {
    let terminal = try start("COLORTERM=truecolor", expecting: "60x12 24bit")
    #expect(try terminal.coloredScreen().contains("\u{1B}[38;2;0;0;4m\u{1B}[48;2;0;0;0m▀"))
  }

  @Test func `256 colours are enough elsewhere`() throws {
    let terminal = try start(expecting: "60x12 256")
    let screen = try terminal.coloredScreen()
    #expect(screen.contains("38;5;") && !screen.contains("38;2;"))
  }

  @Test(arguments: [("TERM=vt100", "mono"), ("TERM=linux", "16")])
  func `fewer colours are drawn with`(prefix: String, depth: String) throws {
    let terminal = try start(prefix, expecting: "60x12 \(depth)")
    try terminal.press("q")
    try expectShell(terminal, "0")
  }

  @Test(arguments: [
    ("TERM=dumb", "cannot move"), ("TERM=", "TERM is not set"), ("TERM=nothing-known", "nothing is known"),
  ])
  func `a terminal that is paper is told why it has no screen`(prefix: String, reason: String) throws {
    let terminal = try start(prefix, expecting: reason)
    try expectShell(terminal, "3")
  }

  @Test func `a locale that the machine lacks does not spoil Chinese`() throws {
    let terminal = try start("LC_ALL=zh_CN.UTF-8")
    try terminal.type("学")
    try terminal.wait(for: "character 学")
  }

  @Test func `no locale at all does not spoil Chinese`() throws {
    _ = try start("env -u LC_ALL -u LANG")
  }

  @Test func `in the C locale nothing is sent but ASCII`() throws {
    let terminal = try start("LC_ALL=C LANG=C", expecting: "?????? 60x12")
    #expect(try terminal.screen().allSatisfy(\.isASCII))
  }

  @Test func `keys come from the terminal when standard input is a pipe`() throws {
    let terminal = try start("echo data |")
    try terminal.press("Up")
    try terminal.wait(for: "up")
    try terminal.press("q")
    try expectShell(terminal, "0")
  }

  @Test func `LINES and COLUMNS do not freeze the size`() throws {
    _ = try start("LINES=5 COLUMNS=10")
  }
}
