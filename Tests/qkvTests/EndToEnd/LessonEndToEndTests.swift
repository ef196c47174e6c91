import Foundation
import TestSupport
import Testing

/// A lesson in a real terminal, key by key.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct LessonEndToEndTests {
  @Test func `the next page and back`() throws {
    let learner = try Learner()
    try learner.openLesson()
    try learner.press("Space", expecting: "What is 1 + 1?")
    try learner.press("BSpace", expecting: "stands 2.")
    try learner.press("Right", expecting: "2 of 2")
    try learner.press("h", expecting: "1 of 2")
  }

  @Test func `a question is answered before it is revealed`() throws {
    let learner = try Learner()
    try learner.openLesson()
    let asked = try learner.press("Space", expecting: "What is 1 + 1?")
    #expect(!asked.contains("It is 2."))
    try learner.press("2", expecting: "It is 2.")
  }

  @Test func `the inspector spells an element out and follows it to its origin`() throws {
    let learner = try Learner()
    try learner.openLesson()
    try learner.press("Tab", expecting: "= 1·2 = 2")
    try learner.press("l", "j", expecting: "A[1, 1] =")
    #expect(try learner.terminal.screen().contains("= 4·2 = 8"))
    try learner.press("Enter", expecting: "A[1, 1]  >")
    try learner.press("BSpace", expecting: "= 4·2 = 8")
    try learner.press("k", "h", expecting: "= 1·2 = 2")
  }

  @Test func `a knob changes every number that depends on it`() throws {
    let learner = try Learner()
    try learner.openLesson()
    let three = try learner.press("+", expecting: "stands 3.")
    #expect(three.contains("9  12"))
    try learner.press("-", "-", expecting: "stands 1.")
    try learner.press("r", expecting: "stands 2.")
  }

  @Test func `a lesson that takes long shows its page at once, takes keys, and goes on when it is ready`() throws {
    let learner = try Learner()
    try learner.run("learn training --step 1")
    let first = try learner.terminal.wait(for: "computing … ")
    #expect(first.contains("Before the first update") && first.contains("esc leave the lesson"))
    try learner.press("?", expecting: "draw anew")
    try learner.press("Escape", expecting: "list has 74 entries")
    #expect(try !learner.terminal.screen().contains("computing"))
  }

  @Test func `a lesson that takes long can be left`() throws {
    let learner = try Learner()
    try learner.run("learn training --step 1")
    try learner.terminal.wait(for: "computing … ")
    try learner.press("Escape", expecting: "/ search")
    try learner.press("q", expecting: "status 0")
  }

  @Test func `the language changes on a key`() throws {
    let learner = try Learner()
    try learner.run("learn scaling")
    try learner.terminal.wait(for: "1 of")
    let chinese = try learner.press("L", expecting: "按键")
    #expect(chinese.contains("除以"))
    #expect(chinese.contains("第 1 步"))
    try learner.press("L", expecting: "EN\n")
  }

  @Test func `the keys are listed on a key`() throws {
    let learner = try Learner()
    try learner.openLesson()
    try learner.press("?", expecting: "draw anew")
    try learner.press("Escape", expecting: "stands 2.")
  }

  @Test func `a small window says so, and a larger one goes on where it was`() throws {
    let learner = try Learner()
    try learner.openLesson()
    try learner.press("Tab", "j", expecting: "= 3·2 = 6")
    try learner.terminal.resize(columns: 20, rows: 5)
    try learner.terminal.wait(for: "has 20x5")
    try learner.terminal.resize(columns: 1, rows: 1)
    try learner.terminal.resize(columns: 120, rows: 40)
    try learner.terminal.wait(for: "= 3·2 = 6")
  }

  @Test func `an edited file is loaded again, and a mistake in it is shown in its place`() throws {
    let learner = try Learner()
    try learner.openLesson("", "--watch")
    try learner.press("+", expecting: "stands 3.")
    try learner.write(Learner.lesson.replacingOccurrences(of: "* gain", with: "* gian"))
    let mistake = try learner.terminal.wait(for: "no such name: gian")
    #expect(mistake.contains("did you mean `gain`?"))
    try learner.write(Learner.lesson.replacingOccurrences(of: "* gain", with: "* gain * 100"))
    try learner.terminal.wait(for: "stands 300.")
  }

  @Test func `numbers are drawn on colours of 24 bits`() throws {
    let learner = try Learner()
    try learner.openLesson("COLORTERM=truecolor")
    #expect(try learner.terminal.coloredScreen().contains("48;2;"))
  }

  @Test func `without colour nothing is coloured and every number is there`() throws {
    let learner = try Learner()
    try learner.openLesson("NO_COLOR=1 COLORTERM=truecolor")
    let screen = try learner.terminal.coloredScreen()
    // 39 and 49 are the terminal's own colours.
    #expect(screen.firstMatch(of: /\u{1B}\[(\d+;)*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/) == nil)
    let row = try #require(try learner.terminal.screen().split(separator: "\n").first { $0.hasPrefix("  1 ") })
    #expect(row.contains("6") && row.contains("8"))
  }

  @Test func `in ASCII nothing else is sent`() throws {
    let learner = try Learner()
    try learner.openLesson("LC_ALL=C")
    #expect(try learner.terminal.screen().allSatisfy(\.isASCII))
  }
}
