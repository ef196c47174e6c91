import Canvas
import Lessons
import Stage
import Testing

/// Knobs, switches and sentences.
struct ControlTests {
  private func value(_ rehearsal: Rehearsal, _ name: String) -> Float? {
    guard case .knob(let value, _, _, _) = rehearsal.control(name) else { return nil }
    return value
  }

  private func on(_ name: String) throws -> Rehearsal {
    var rehearsal = Rehearsal(lesson: "sums", step: 2)
    while try rehearsal.session.focus != .control(name) { rehearsal.press(.tab) }
    return rehearsal
  }

  @Test(arguments: [80, 60, 40, 30, 20], [GlyphSet.unicode, .ascii])
  func `every control can be seen whole at any width`(columns: Int, glyphs: GlyphSet) throws {
    var rehearsal = Rehearsal(columns: columns, glyphs: glyphs)
    rehearsal.open("sums", step: 1)
    let shown = ["size": "4", "share": "0.5", "way": glyphs == .ascii ? "<up>" : "‹up›", "words": "\"the cat\""]
    for _ in 0..<6 {
      rehearsal.press(.tab)
      guard case .control(let name) = try rehearsal.session.focus else { continue }
      let row = view(rehearsal.player).rows[22]
      let value = try #require(shown[name])
      #expect(row.contains(value) || row.contains("[up]"), "\(name) at \(columns): \(row)")
      if name == "words", columns == 20 { #expect(row.hasPrefix(" words")) }
    }
  }

  @Test func `a narrow row says what is chosen, and that there is more`() {
    var rehearsal = Rehearsal(lesson: "sums", step: 2, columns: 50)
    #expect(rehearsal.screen.contains("size 4   share 0.5   which way ‹up›"))
    rehearsal.press(.tab, .tab, .tab, .tab)
    #expect(view(rehearsal.player).rows[22].hasPrefix(" words \"the cat\"   size 4"))
  }

  @Test func `a knob is turned, and everything is computed anew`() {
    var rehearsal = Rehearsal(lesson: "sums")
    #expect(rehearsal.screen.contains("Above left stands 2, below right 12."))
    rehearsal.press("+")
    #expect(rehearsal.screen.contains("Above left stands 3, below right 18."))
    rehearsal.press("-", "-")
    #expect(rehearsal.screen.contains("Above left stands 1, below right 6."))
  }

  @Test func `a knob stops at its ends`() {
    var rehearsal = Rehearsal(lesson: "sums")
    for _ in 0..<9 { rehearsal.press("=") }
    #expect(value(rehearsal, "gain") == 4)
    for _ in 0..<9 { rehearsal.press("_") }
    #expect(value(rehearsal, "gain") == 0)
  }

  @Test func `a logarithmic knob doubles and halves`() throws {
    var rehearsal = try on("size")
    rehearsal.press(.right)
    #expect(value(rehearsal, "size") == 8)
    rehearsal.press("h", .left, "h", .left)
    #expect(value(rehearsal, "size") == 1)
    for _ in 0..<9 { rehearsal.press("l") }
    #expect(value(rehearsal, "size") == 64)
  }

  @Test func `a knob goes by the step of its lesson`() throws {
    var rehearsal = try on("share")
    rehearsal.press(.right)
    #expect(value(rehearsal, "share") == 0.75)
    rehearsal.press(.left, .left)
    #expect(value(rehearsal, "share") == 0.25)
  }

  @Test func `a switch goes around`() throws {
    var rehearsal = try on("way")
    for expected in [1, 2, 0] {
      rehearsal.press(.right)
      #expect(rehearsal.control("way") == .choice(selected: expected, options: ["up", "down", "across"]))
    }
    rehearsal.press(.left)
    #expect(rehearsal.screen.contains("‹across›"))
  }

  @Test func `a sentence is edited, and taken with enter`() throws {
    var rehearsal = try on("words")
    rehearsal.press(.enter)
    #expect(rehearsal.screen.contains("\"the cat_\""))
    rehearsal.type(" sat?")
    rehearsal.press(.backspace, .enter)
    #expect(rehearsal.control("words") == .text("the cat sat"))
    #expect(rehearsal.screen.contains("sat"))
  }

  @Test func `escape leaves the sentence as it was`() throws {
    var rehearsal = try on("words")
    rehearsal.press(.enter)
    rehearsal.type(" q 3 L ?")
    rehearsal.press(.escape)
    #expect(rehearsal.control("words") == .text("the cat"))
    #expect(try rehearsal.session.focus == .control("words"))
  }

  @Test func `leaving a sentence ends its editing`() throws {
    var rehearsal = try on("words")
    rehearsal.press(.enter, "x", .tab)
    #expect(try rehearsal.session.typed == nil)
    #expect(rehearsal.control("words") == .text("the cat"))
    rehearsal.press(" ")
    #expect(rehearsal.step == 3)
  }

  @Test func `a control character never enters a sentence`() throws {
    var rehearsal = try on("words")
    rehearsal.press(.enter)
    rehearsal.type("\u{1B}[31m\u{7}")
    #expect(!rehearsal.screen.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    rehearsal.press(.enter)
    #expect(!rehearsal.screen.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }

  @Test func `reset puts every control back`() throws {
    var rehearsal = try on("size")
    rehearsal.press(.right, .tab, .right, .tab, .right)
    #expect(try rehearsal.session.settings.count == 3)
    rehearsal.press("r")
    #expect(try rehearsal.session.settings.isEmpty)
    #expect(value(rehearsal, "size") == 4)
    #expect(value(rehearsal, "share") == 0.5)
    #expect(rehearsal.control("way") == .choice(selected: 0, options: ["up", "down", "across"]))
  }

  @Test func `what is set stays set on other pages`() {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press("+", " ", .backspace)
    #expect(rehearsal.screen.contains("Above left stands 3"))
  }

  @Test func `only the controls of the page are shown and turned`() throws {
    var rehearsal = Rehearsal(lesson: "sums", step: 2)
    #expect(try rehearsal.session.controls.map(\.name) == ["size", "share", "way", "words"])
    rehearsal.press("6", "+")
    #expect(try rehearsal.session.settings.isEmpty)
  }

  @Test func `a lesson can begin with settings`() throws {
    var player = Rehearsal().player
    _ = player.open("sums", step: 0, settings: ["gain": .number(4)])
    #expect(view(player).plainText.contains("Above left stands 4"))
  }
}
