import Canvas
import Stage
import Terminal
import Testing

extension OnScreen {
  @Suite @MainActor struct Keys {
    private func keys(_ bytes: [UInt8], mouse: Bool = false, _ environment: [String: String] = Bench.truecolor) throws
      -> [Event]
    {
      let bench = try Bench(environment, mouse: mouse)
      bench.type(bytes)
      var events: [Event] = []
      while case .event(let event) = bench.screen.next(within: 60) { events.append(event) }
      return events
    }

    @Test(arguments: [
      ("a", KeyPress.character("a")), (" ", .character(" ")), ("爱", .character("爱")), ("é", .character("é")),
      ("\r", .enter), ("\n", .enter), ("\u{1B}", .escape), ("\t", .tab), ("\u{1B}[Z", .backTab),
      ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1B}[3~", .delete),
      ("\u{1B}OA", .up), ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[D", .left), ("\u{1B}OC", .right),
      ("\u{1B}OH", .home), ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}OF", .end), ("\u{1B}[4~", .end),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{C}", .control("l")), ("\u{1A}", .control("z")),
    ])
    func `a key is what the terminal sends for it`(bytes: String, key: KeyPress) throws {
      for environment in [Bench.truecolor, ["TERM": "tmux-256color", "LC_ALL": "C.UTF-8"]] {
        #expect(try keys(Array(bytes.utf8), environment) == [.key(key)])
      }
    }

    @Test func `keys keep their order`() throws {
      let typed = "j\u{1B}[Bk\u{1B}OA学q"
      let expected: [KeyPress] = [.character("j"), .down, .character("k"), .up, .character("学"), .character("q")]
      #expect(try keys(Array(typed.utf8)) == expected.map(Event.key))
    }

    @Test(arguments: ["\u{1B}[1;5A", "\u{1B}[99~", "\u{1B}[I", "\u{1B}[?62;c", "\u{1B}OP"])
    func `a sequence that means nothing does nothing`(sequence: String) throws {
      #expect(try keys(Array((sequence + "x").utf8)) == [.key(.character("x"))])
    }

    @Test func `bytes that are no character do nothing`() throws {
      let bench = try Bench()
      bench.type([0xFF, 0xC0, 0x80])
      #expect(bench.screen.next(within: 60) == .timedOut)
      bench.type("x")
      #expect(bench.screen.next(within: 60) == .event(.key(.character("x"))))
    }

    @Test func `a character that arrives in two parts is one`() throws {
      let bench = try Bench()
      let bytes = Array("学".utf8)
      bench.type(Array(bytes[..<1]))
      bench.type(Array(bytes[1...]), after: 5)
      #expect(bench.screen.next(within: 200) == .event(.key(.character("学"))))
    }

    @Test func `what is pasted is text`() throws {
      let pasted = "\u{1B}[200~我 爱\r\n\u{3}x\t\u{1B}[201~\r"
      let expected: [KeyPress] =
        "我 爱".map(KeyPress.character) + [.character(" "), .character(" "), .character("x"), .character(" "), .enter]
      #expect(try keys(Array(pasted.utf8)) == expected.map(Event.key))
    }

    @Test func `clicks and the wheel arrive where the mouse is wanted`() throws {
      let bytes = Array("\u{1B}[<64;1;2M\u{1B}[<65;1;2M\u{1B}[<0;5;3M\u{1B}[<0;5;3m".utf8)
      let events = try keys(bytes, mouse: true)
      #expect(
        events == [
          .scroll(lines: -3, at: Point(column: 0, row: 1)), .scroll(lines: 3, at: Point(column: 0, row: 1)),
          .click(Point(column: 4, row: 2)),
        ])
    }

    @Test func `waiting ends when its time is over`() throws {
      let bench = try Bench()
      #expect(bench.screen.next(within: 10) == .timedOut)
      #expect(!bench.screen.hasEventWaiting)
    }

    @Test func `when the terminal goes away the events end`() throws {
      let bench = try Bench()
      bench.type("x")
      bench.hangUp()
      #expect(bench.screen.next() == .event(.key(.character("x"))))
      #expect(bench.screen.next() == .ended)
    }
  }
}
