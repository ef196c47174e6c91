import Lessons
import Stage
import Testing

/// What can lie on top of a page.
struct OverlayTests {
  @Test func `the list of keys runs the one that is chosen`() throws {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press("?")
    let index = try #require(rehearsal.player.listedBindings.firstIndex { $0.command == .lastStep })
    for _ in 0..<index { rehearsal.press(.down) }
    #expect(rehearsal.player.overlay == .keys(selected: index))
    rehearsal.press(.enter)
    #expect(rehearsal.player.overlay == nil)
    #expect(rehearsal.step == 6)
  }

  @Test func `every key of the list does there what it does on the page`() {
    for number in 0..<Rehearsal(lesson: "sums", step: 5).player.listedBindings.count {
      var chosen = Rehearsal(lesson: "sums", step: 5)
      let binding = chosen.player.listedBindings[number]
      chosen.press("?")
      for _ in 0..<number { chosen.press(.down) }
      chosen.press(.enter)
      var pressed = Rehearsal(lesson: "sums", step: 5)
      pressed.press(binding.keys[0])
      #expect(chosen.screen == pressed.screen, "\(binding.command)")
      #expect(chosen.effect == pressed.effect, "\(binding.command)")
    }
  }

  @Test func `the list holds every command of the moment once`() {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press(.tab, "?")
    let commands = rehearsal.player.listedBindings.map(\.command)
    #expect(Set(commands).count == commands.count)
    #expect(commands.contains(.transpose) && commands.contains(.quit) && !commands.contains(.listDown))
  }

  @Test func `a list goes by pages, to its end and to its beginning`() {
    var rehearsal = Rehearsal(lesson: "sums", rows: 12)
    rehearsal.press("?", .pageDown)
    #expect(rehearsal.player.overlay == .keys(selected: 6))
    rehearsal.press("G")
    #expect(rehearsal.player.overlay == .keys(selected: rehearsal.player.listedBindings.count - 1))
    rehearsal.press(.down, "g")
    #expect(rehearsal.player.overlay == .keys(selected: 0))
    rehearsal.press(.up, .pageUp)
    #expect(rehearsal.player.overlay == .keys(selected: 0))
  }

  @Test func `effects`() {
    for (key, effect) in [
      (KeyPress.character("q"), Effect.quit), (.control("c"), .quit), (.control("z"), .suspend),
      (.control("l"), .redraw),
    ] {
      for var rehearsal in [Rehearsal(), Rehearsal(lesson: "sums")] {
        rehearsal.press(key)
        #expect(rehearsal.effect == effect)
      }
    }
  }

  @Test func `Ctrl-C quits even while something is typed`() {
    var rehearsal = Rehearsal()
    rehearsal.press("/", "x", .control("c"))
    #expect(rehearsal.effect == .quit)
  }

  @Test func `a key without a meaning does nothing`() {
    var rehearsal = Rehearsal(lesson: "sums")
    let before = rehearsal.screen
    rehearsal.press("Z", .delete, .control("x"), "\u{0}")
    #expect(rehearsal.screen == before)
    #expect(rehearsal.effect == nil)
  }

  @Test func `a notice stays until the next key`() {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.send(.fileChanged(text: nil))
    #expect(rehearsal.footer.contains("the file cannot be read"))
    rehearsal.press(" ")
    #expect(!rehearsal.footer.contains("the file cannot be read"))
  }

  @Test(arguments: Language.allCases)
  func `the terms begin at those of the lesson, each with its sentence`(language: Language) throws {
    var rehearsal = Rehearsal(lesson: "scaling", of: .compiledIn, language: language)
    rehearsal.press("T")
    #expect(rehearsal.screen.contains(language.choose("squared and averaged.", "平方的平均。")))
    rehearsal.press(.down, .enter)
    #expect(try rehearsal.session.lesson?.slug == "softmax")
    // A lesson without terms of its own begins at the last of those before it.
    rehearsal.open("scores", step: 0)
    rehearsal.press("T")
    #expect(rehearsal.screen.contains(language.choose("and of either sign.", "可正可负。")))
  }
}
