import Foundation
import Testing

@Suite struct ListTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test func `the lessons stand in order, in both languages`() throws {
    for language in ["en", "zh"] {
      let outcome = try desk.qkv("list", "--lang", language)
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      let numbers = outcome.lines.compactMap { $0.firstMatch(of: /^ *(\d+)\b/).flatMap { Int($0.1) } }
      #expect(numbers.count >= 10 && numbers == numbers.sorted())
    }
    #expect(try desk.qkv("list").text.contains("Why divide by √dₖ?"))
    #expect(try desk.qkv("list", "--lang", "zh").text.contains("为什么除以 √dₖ？"))
  }

  @Test func `qkv alone lists into a pipe, and so does learn print`() throws {
    #expect(try desk.qkv().text == desk.qkv("list").text)
    #expect(try desk.qkv("learn", "scaling").text == desk.qkv("print", "scaling").text)
  }

  @Test func `every part and every lesson says how long it takes`() throws {
    for (language, unit) in [("en", "min"), ("zh", "分钟")] {
      let lines = try desk.qkv("list", "--lang", language).lines.filter { !$0.isEmpty }
      #expect(lines.allSatisfy { $0.hasSuffix(" \(unit)") })
    }
  }

  @Test func `what has been done is marked`() throws {
    let before = try desk.qkv("list").lines
    try desk.write(
      #"{"lessons": {"scaling": {"step": 6, "seen": [0, 6], "answers": {}, "isDone": true}}, "last": "scaling"}"#,
      to: ".local/state/qkv/progress.json")
    let after = try desk.qkv("list").lines
    let changed = zip(before, after).filter { $0 != $1 }.map { String($1) }
    #expect(changed.count == 2 && changed[1].contains("Why divide"), "\(changed)")
    #expect(changed[0].contains("1/"))
  }

  @Test func `XDG_STATE_HOME is where progress stands, if it is absolute`() throws {
    try desk.write(
      #"{"lessons": {"scaling": {"step": 6, "seen": [6], "answers": {}, "isDone": true}}}"#,
      to: "elsewhere/qkv/progress.json")
    let without = try desk.qkv("list").text
    #expect(try desk.qkv("list", environment: ["XDG_STATE_HOME": "\(desk.path)/elsewhere"]).text != without)
    #expect(try desk.qkv("list", environment: ["XDG_STATE_HOME": "elsewhere"]).text == without)
  }

  @Test(arguments: ["", "{", "[1]", #"{"lessons": 3}"#, "\u{0}\u{1B}[31m"])
  func `a broken file of progress stops nothing`(content: String) throws {
    let without = try desk.qkv("list").text
    try desk.write(content, to: ".local/state/qkv/progress.json")
    let outcome = try desk.qkv("list")
    #expect(outcome.text == without && outcome.status == 0 && outcome.errors.isEmpty)
  }

  @Test func `printing writes no progress`() throws {
    _ = try desk.qkv("print", "scaling")
    _ = try desk.qkv("list")
    #expect(try desk.names().isEmpty)
  }
}
