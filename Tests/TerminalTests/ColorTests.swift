import Canvas
import Terminal
import Testing

extension OnScreen {
  @Suite @MainActor struct Colors {
    private func colored(_ foreground: Color, _ background: Color = .standard) -> Cell {
      Cell(glyph: "x", style: Style(foreground: foreground, background: background))
    }

    @Test func `nearly black is nearly black and no colour of the palette`() throws {
      let bench = try Bench(Bench.truecolor)
      #expect(bench.screen.depth == .rgb24)
      bench.screen.draw(bench.frame([colored(.rgb(0, 0, 4), .rgb(0, 0, 5))]))
      let sent = bench.sent()
      #expect(sent.contains("\u{1B}[38;2;0;0;4m"))
      #expect(sent.contains("\u{1B}[48;2;0;0;5m"))
    }

    @Test func `the person's own colours stay theirs beside 24-bit ones`() throws {
      let bench = try Bench(Bench.truecolor)
      bench.screen.draw(bench.frame([colored(.ansi(3), .indexed(200)), colored(.rgb(255, 255, 255), .standard)]))
      let sent = bench.sent()
      #expect(sent.contains("\u{1B}[38;5;3m"))
      #expect(sent.contains("\u{1B}[48;5;200m"))
      #expect(sent.contains("\u{1B}[38;2;255;255;255m"))
    }

    @Test func `thousands of pairs of colours are on one frame`() throws {
      let bench = try Bench(Bench.truecolor)
      let frame = Self.manyColors(bench.screen.size, seed: 0)
      bench.screen.draw(frame)
      #expect(Self.differences(bench, frame) == [])
    }

    @Test func `more pairs than the table holds do not spoil the last frame`() throws {
      let bench = try Bench(Bench.truecolor)
      var frame = Frame(bench.screen.size)
      for seed in 0..<40 {
        frame = Self.manyColors(bench.screen.size, seed: seed)
        bench.screen.draw(frame)
      }
      #expect(Self.differences(bench, frame) == [])
    }

    /// Another pair of colours in each cell.
    private static func manyColors(_ size: Size, seed: Int) -> Frame {
      var frame = Frame(size)
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          let color = Color.rgb(UInt8(row), UInt8(column), UInt8(seed))
          frame[Point(column: column, row: row)] = Cell(
            glyph: "▀", style: Style(foreground: color, background: .rgb(UInt8(column), 1, UInt8(row))))
        }
      }
      return frame
    }

    private static func differences(_ bench: Bench, _ frame: Frame) -> [Point] {
      var result: [Point] = []
      for row in 0..<frame.size.rows {
        for column in 0..<frame.size.columns {
          let point = Point(column: column, row: row)
          let style = frame[point].style
          let cell = bench.cell(column, row)
          let isSame =
            cell.foreground == style.foreground.number(at: .rgb24)
            && cell.background == style.background.number(at: .rgb24) && cell.text == "▀"
          if !isSame { result.append(point) }
        }
      }
      return result
    }

    @Test func `without a promise of 24 bits there are 256 colours`() throws {
      let bench = try Bench()
      #expect(bench.screen.depth == .indexed256)
      bench.screen.draw(bench.frame([colored(.indexed(53), .indexed(148)), colored(.rgb(255, 0, 0))]))
      let sent = bench.sent()
      #expect(sent.contains("\u{1B}[38;5;53m") && sent.contains("\u{1B}[48;5;148m"))
      #expect(sent.contains("\u{1B}[38;5;196m"))
      #expect(!sent.contains("38;2"))
    }

    @Test func `eight colours and bold make sixteen`() throws {
      let bench = try Bench(["TERM": "linux"])
      #expect(bench.screen.depth == .ansi16)
      bench.screen.draw(bench.frame([colored(.ansi(9), .ansi(12))]))
      let sent = bench.sent()
      #expect(sent.contains("1m") && sent.contains("\u{1B}[31m") && sent.contains("\u{1B}[44m"))
      // The next frame is sent another way.
      bench.screen.draw(bench.frame([colored(.ansi(10), .ansi(12))]))
      #expect(bench.sent().contains("\u{1B}[1;32;44m"))
    }

    @Test func `no colour at all where none was wanted or none is there`() throws {
      for (type, depth) in [("xterm-256color", ColorDepth.mono), ("vt100", nil)] {
        let bench = try Bench(["TERM": type, "COLORTERM": "truecolor"], depth: depth)
        #expect(bench.screen.depth == .mono)
        bench.screen.draw(bench.frame([colored(.rgb(1, 2, 3), .ansi(4))]))
        let sent = bench.sent()
        #expect(sent.contains("x"))
        #expect(!sent.contains("38;") && !sent.contains("[34m") && !sent.contains("[44m"))
      }
    }

    @Test(arguments: [
      (Style.Attributes.bold, "[1m"), (.dim, "[2m"), (.italic, "[3m"), (.underline, "[4m"), (.reverse, "[7m"),
    ])
    func `attributes are drawn`(attribute: Style.Attributes, sequence: String) throws {
      let bench = try Bench(Bench.truecolor)
      bench.screen.draw(bench.frame("x", Style(attribute)))
      #expect(bench.sent().contains("\u{1B}" + sequence))
    }
  }
}
