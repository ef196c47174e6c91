import Canvas
import Stage
import Terminal
import Testing

extension OnScreen {
  @Suite @MainActor struct Running {
    private enum Effect { case double, quit }

    private static func update(_ count: Int, _ event: Event) -> (Int, Effect?) {
      switch event {
      case .key(.character("+")): (count + 1, nil)
      case .key(.character("*")): (count, .double)
      case .key(.character("q")): (count, .quit)
      default: (count, nil)
      }
    }

    private func run(_ bench: Bench) -> (last: Int, drawn: [Int]) {
      var drawn: [Int] = []
      let last = bench.screen.run(
        0,
        view: { count, size in
          drawn.append(count)
          return bench.frame("\(count)")
        },
        update: Self.update,
        perform: { effect, count in
          if effect == .double { count *= 2 }
          return effect == .quit ? .quit : .goOn
        })
      return (last, drawn)
    }

    @Test func `events change the state and effects are performed, until one says to quit`() throws {
      let bench = try Bench()
      bench.type("+++*+q+")
      #expect(run(bench).last == 7)
    }

    @Test func `keys that wait are answered before the next frame is drawn`() throws {
      let bench = try Bench()
      bench.type("++++++")
      bench.hangUp()
      #expect(run(bench).drawn == [0, 6])
      #expect(bench.sent().contains("6"))
    }
  }
}
