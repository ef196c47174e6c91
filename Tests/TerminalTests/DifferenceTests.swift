import Canvas
import Lessons
import Stage
import TestSupport
import Testing

extension OnScreen {
  /// What is sent for a frame that differs little from the last one.
  @Suite @MainActor struct Differences {
    /// - Parameter colors: some that the terminal has.
    @Test(
      arguments: [
        ("xterm-256color", "truecolor", [.rgb(1, 2, 3), .rgb(40, 50, 60), .indexed(222), .indexed(16)]),
        ("tmux-256color", "", [.indexed(222), .indexed(16), .ansi(3)]),
        ("screen-256color", "", [.indexed(222), .indexed(16), .ansi(3)]), ("xterm", "", [.ansi(1), .ansi(6)]),
        ("linux", "", [.ansi(1), .ansi(6)]),
      ] as [(String, String, [Color])])
    func `whatever changes, the terminal shows the last frame`(type: String, promise: String, colors: [Color]) throws {
      let bench = try Bench(["TERM": type, "COLORTERM": promise, "LC_ALL": "C.UTF-8"])
      // Elsewhere italics are shown as something else, and on a Linux console more than that.
      let more: [Style.Attributes] =
        switch type {
        case "xterm-256color", "tmux-256color": [.dim, [.bold, .underline], .italic]
        case "linux": []
        default: [.dim, [.bold, .underline]]
        }
      var random = SeededGenerator(seed: 5)
      var frame = Frame(bench.screen.size)
      var terminal = SmallTerminal(frame.size)
      for turn in 0..<400 {
        for _ in 0..<Int.random(in: 1...(turn % 40 == 0 ? 200 : 12), using: &random) {
          Self.scribble(on: &frame, colors, more, by: &random)
        }
        frame.cursor = Bool.random(using: &random) ? Self.place(on: frame, by: &random) : nil
        if turn % 50 == 49 { bench.screen.repaint() }
        bench.screen.draw(frame)
        terminal.take(bench.sent())
        let (shown, wanted) = (terminal.frame.visible, frame.visible)
        let wrong = shown.indices.filter { shown[$0] != wanted[$0] }
        try #require(wrong == [], "places counted row by row, in turn \(turn); \(terminal.strange)")
      }
      #expect(terminal.strange == [])
    }

    private static func place(on frame: Frame, by random: inout SeededGenerator) -> Point {
      Point(
        column: Int.random(in: 0..<frame.size.columns, using: &random),
        row: Int.random(in: 0..<frame.size.rows, using: &random))
    }

    private static func scribble(
      on frame: inout Frame, _ colors: [Color], _ more: [Style.Attributes], by random: inout SeededGenerator
    ) {
      let colors = [.standard, .standard] + colors
      let attributes: [Style.Attributes] = [[], [], .bold, .reverse] + more
      let style = Style(
        foreground: colors.randomElement(using: &random)!, background: colors.randomElement(using: &random)!,
        attributes.randomElement(using: &random)!)
      let texts = ["a", "attention", "注意力", "▀", "┃ ┃", " ", String(repeating: " ", count: 60), "- 1 -"]
      frame.draw(texts.randomElement(using: &random)!, at: place(on: frame, by: &random), style)
    }

    /// The bytes of each of some moves through eight rows and columns of numbers. More than these are a step back.
    @Test(arguments: [
      (ColorDepth.rgb24, "xterm-256color", 199), (.indexed256, "xterm-256color", 150),
      (.indexed256, "screen-256color", 150),
      (.ansi16, "xterm", 130), (.ansi16, "linux", 130),
    ])
    func `a move of the cursor through a heatmap takes few bytes`(depth: ColorDepth, type: String, most: Int) throws {
      let bench = try Bench(["TERM": type, "COLORTERM": depth == .rgb24 ? "truecolor" : "", "LC_ALL": "C.UTF-8"])
      let theme = Theme(depth: depth, usesPalette: true)
      var heatmap = Heatmap(Grid(rows: 8, columns: 8, numbers: (0..<64).map { Float($0 * 37 % 64) / 64 }))
      heatmap.title = "A"
      for (row, column) in [(0, 0), (0, 1), (1, 1), (1, 2), (5, 2), (5, 7), (4, 7), (4, 6)] {
        heatmap.cursor = Grid.Element(row: row, column: column)
        var frame = Frame(bench.screen.size)
        frame.draw(heatmap, in: Area(column: 0, row: 2, columns: 80, rows: 20), theme: theme)
        bench.screen.draw(frame)
        let sent = bench.sent().utf8.count
        if (row, column) != (0, 0) { #expect(sent <= most, "to row \(row), column \(column)") }
      }
    }

    /// The same with a result opened under the picture: its names and numbers are others after every move.
    @Test(arguments: ["numbers", "pixels"])
    func `a move of the cursor in a lesson takes few bytes`(kind: String) throws {
      let bench = try Bench(Bench.truecolor)
      var player = Player(
        course: Course([]), language: .english, theme: Theme(usesPalette: true), size: bench.screen.size,
        limits: Evaluation.limits)
      _ = player.play(Lesson(Source(name: "own.md", text: Self.lesson(drawnAs: kind))), step: 0)
      var counts: [Int] = []
      for key in [.tab, .right, .down, .right, .up, .left, .down] as [KeyPress] {
        player = update(player, .key(key)).0
        bench.screen.draw(view(player))
        counts.append(bench.sent().utf8.count)
      }
      #expect(counts.dropFirst(2).allSatisfy { $0 <= 400 }, "\(counts)")
      // While the cursor is on its way, only it and its labels are sent.
      player.explainsAtOnce = false
      counts = []
      for key in [.right, .down, .left, .up, .right, .down] as [KeyPress] {
        player = update(player, .key(key)).0
        bench.screen.draw(view(player))
        counts.append(bench.sent().utf8.count)
      }
      #expect(counts.allSatisfy { $0 < 200 }, "\(counts)")
    }

    @Test func `a knob sends its own place and the numbers that follow it`() throws {
      let bench = try Bench(Bench.truecolor)
      var player = Player(
        course: Course([]), language: .english, theme: Theme(usesPalette: true), size: bench.screen.size,
        limits: Evaluation.limits)
      _ = player.play(Lesson(Source(name: "own.md", text: Self.knob)), step: 0)
      bench.screen.draw(view(player))
      _ = bench.sent()
      player = update(player, .key(.character("+"))).0
      bench.screen.draw(view(player))
      let sent = bench.sent()
      #expect(sent.utf8.count <= 200)
      #expect(!sent.contains("still"))
    }

    private static func lesson(drawnAs view: String) -> String {
      """
      ---
      title: Moves
      summary: For the tests.
      ---

      ## One

      ```qkv
      let Q = [[1, 2, 0], [0, 1, 2], [2, 0, 1]]
      let K = [[2, 1, 1], [1, 0, 2], [0, 2, 1]]
      let S = Q @ K.T
      show heatmap(S, view: \(view), rows: "source")
      ```
      """
    }

    private static let knob = """
      ---
      title: Knob
      summary: For the tests.
      ---

      ## One

      What does not follow the knob stands still.

      ```qkv
      knob k = 1 in 1...9
      show table([[1, 2], [3, 4]]), table([[5, 6]] * k)
      ```
      """
  }
}
