import Canvas
import Terminal
import TestSupport
import Testing

extension OnScreen {
  @Suite @MainActor struct Drawing {
    @Test func `text arrives where it was drawn`() throws {
      let bench = try Bench()
      bench.screen.draw(bench.frame("attention"))
      #expect(bench.cell(0).text == "a")
      #expect(bench.cell(8).text == "n")
      #expect(bench.cell(9).text == " ")
      #expect(bench.sent().contains("attention"))
    }

    @Test func `a Chinese character takes two columns`() throws {
      let bench = try Bench()
      bench.screen.draw(bench.frame("注\u{0}意\u{0}."))
      #expect(bench.cell(0).text == "注")
      #expect(bench.cell(2).text == "意")
      #expect(bench.cell(4).text == ".")
    }

    @Test func `a narrow character over half of a wide one leaves no other half`() throws {
      let bench = try Bench()
      bench.screen.draw(bench.frame("注\u{0}意\u{0}"))
      bench.screen.draw(bench.frame("ab意\u{0}"))
      #expect(bench.cell(0).text == "a")
      #expect(bench.cell(1).text == "b")
      bench.screen.draw(bench.frame("a注\u{0}c"))
      #expect((0..<4).map { bench.cell($0).text } == ["a", "注", "注", "c"])
    }

    @Test func `whatever was drawn before, the screen shows the last frame`() throws {
      let bench = try Bench()
      var random = SeededGenerator(seed: 1)
      for _ in 0..<300 {
        let glyphs = Self.randomLine(of: 12, by: &random)
        bench.screen.draw(bench.frame(glyphs.map { Cell(glyph: $0, style: .plain) }))
        // ncurses gives both columns of a wide character the character.
        let expected = glyphs.indices.map { String(glyphs[$0] == Cell.rightHalf ? glyphs[$0 - 1] : glyphs[$0]) }
        #expect(glyphs.indices.map { bench.cell($0).text } == expected)
      }
    }

    private static func randomLine(of columns: Int, by random: inout SeededGenerator) -> [Character] {
      var line: [Character] = []
      while line.count < columns {
        if line.count + 1 < columns, Bool.random(using: &random) {
          line += ["注意力".randomElement(using: &random)!, Cell.rightHalf]
        } else {
          line.append("ab ".randomElement(using: &random)!)
        }
      }
      return line
    }

    @Test func `what combines with a character goes with it`() throws {
      let bench = try Bench()
      bench.screen.draw(bench.frame("e\u{301}x"))
      #expect(bench.cell(0).text.unicodeScalars.map(\.value) == [0x65, 0x301])
      #expect(bench.cell(1).text == "x")
    }

    @Test(arguments: ["\u{1B}", "\u{7}", "\u{7F}", "\u{9B}", "\u{202E}", "\n"])
    func `a control character never reaches the terminal`(character: Character) throws {
      let bench = try Bench()
      _ = bench.sent()
      bench.screen.draw(bench.frame([Cell(glyph: character, style: .plain), Cell(glyph: "x", style: .plain)]))
      #expect(bench.cell(0).text == "\u{FFFD}")
      #expect(bench.cell(1).text == "x")
      let sent = bench.sent()
      #expect(sent.contains("\u{FFFD}x"))
      #expect(!sent.contains("\u{9B}") && !sent.contains("\u{202E}"))
    }

    @Test func `characters that the terminal lacks become question marks`() throws {
      let bench = try Bench(charset: .ascii)
      bench.screen.draw(bench.frame("注\u{0}▀b"))
      #expect((0..<4).map { bench.cell($0).text } == ["?", "?", "?", "b"])
    }

    @Test func `only what has changed is sent`() throws {
      let bench = try Bench()
      bench.screen.draw(bench.frame("query · key"))
      _ = bench.sent()
      bench.screen.draw(bench.frame("query · key"))
      #expect(bench.sent() == "")
      bench.screen.draw(bench.frame("query - key"))
      let sent = bench.sent()
      #expect(sent.contains("-"))
      #expect(!sent.contains("query") && !sent.contains("key"))
    }

    @Test func `all is sent again after something else has written on the screen`() throws {
      let bench = try Bench()
      bench.screen.draw(bench.frame("query"))
      _ = bench.sent()
      bench.screen.repaint()
      bench.screen.draw(bench.frame("query"))
      #expect(bench.sent().contains("query"))
    }

    @Test func `a long frame is shown whole where the terminal can`() throws {
      let bench = try Bench()
      _ = bench.sent()
      bench.screen.draw(Frame(bench.screen.size, filledWith: Cell(glyph: "y", style: .plain)))
      let sent = bench.sent()
      #expect(sent.hasPrefix("\u{1B}[?2026h") && sent.hasSuffix("\u{1B}[?2026l"))
      #expect(sent.count { $0 == "y" } == 80 * 24)
      // What is short needs no marks.
      bench.screen.draw(bench.frame("x"))
      #expect(bench.sent().contains("x"))
      bench.screen.draw(bench.frame("z"))
      let short = bench.sent()
      #expect(short.hasSuffix("z") && short.utf8.count <= 8, "\(short.debugDescription)")
    }

    @Test func `a plain terminal is sent nothing that only xterm understands`() throws {
      let bench = try Bench(["TERM": "linux"])
      bench.screen.draw(bench.frame("x"))
      let sent = bench.sent()
      #expect(sent.contains("x"))
      #expect(!sent.contains("2026") && !sent.contains("2004"))
    }

    @Test func `the cursor stands where the frame says, or is hidden`() throws {
      let bench = try Bench()
      var frame = bench.frame("x")
      bench.screen.draw(frame)
      #expect(!bench.sent().contains("\u{1B}[?25h"))
      frame.cursor = Point(column: 6, row: 4)
      bench.screen.draw(frame)
      let sent = bench.sent()
      #expect(sent.contains("\u{1B}[5;7H"))
      #expect(sent.contains("\u{1B}[?12l\u{1B}[?25h"))
      frame.cursor = nil
      bench.screen.draw(frame)
      #expect(bench.sent().contains("\u{1B}[?25l"))
    }

    @Test func `a frame of another size is drawn as far as there is room`() throws {
      let bench = try Bench()
      bench.screen.draw(Frame(Size(columns: 200, rows: 90), filledWith: Cell(glyph: "y", style: .plain)))
      #expect(bench.cell(79, 23).text == "y")
      bench.screen.draw(Frame(Size(columns: 1, rows: 1), filledWith: Cell(glyph: "z", style: .plain)))
      #expect(bench.cell(0).text == "z")
      #expect(bench.cell(79, 23).text == " ")
    }

    @Test func `closing shows the cursor and the other page`() throws {
      let bench = try Bench(mouse: true)
      _ = bench.sent()
      bench.screen.close()
      let sent = bench.sent()
      for sequence in ["?2026l", "?1006;1000l", "?2004l", "?25h", "?1049l"] {
        #expect(sent.contains("\u{1B}[" + sequence))
      }
      bench.screen.close()
      bench.screen.draw(bench.frame("late"))
      #expect(bench.sent() == "")
      #expect(bench.screen.next() == .ended)
    }
  }
}
