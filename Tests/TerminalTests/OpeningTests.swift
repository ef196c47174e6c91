import Lessons
import Terminal
import Testing

extension OnScreen {
  @Suite @MainActor struct Opening {
    @Test(arguments: [
      ([:], ScreenProblem.typeMissing),
      (["TERM": ""], .typeMissing),
      (["TERM": "dumb"], .onlyPrints(type: "dumb")),
      (["TERM": "unknown"], .onlyPrints(type: "unknown")),
      (["TERM": "no-such-terminal"], .typeUnknown(type: "no-such-terminal")),
    ])
    func `a terminal that is paper cannot be opened`(environment: [String: String], problem: ScreenProblem) {
      #expect(throws: problem) { try Bench(environment) }
    }

    @Test func `a screen can be opened again after it was closed`() throws {
      for text in ["first", "second"] {
        let bench = try Bench(Bench.truecolor)
        bench.screen.draw(bench.frame(text))
        #expect(bench.sent().contains(text))
      }
    }
  }
}

@Test func `every problem is worded in both languages`() {
  let problems: [ScreenProblem] = [
    .outputIsNotATerminal, .noKeyboard, .typeMissing, .onlyPrints(type: "dumb"), .typeUnknown(type: "foo"),
    .outOfDescriptors,
  ]
  for problem in problems {
    let chinese = problem.message(in: .chinese)
    #expect(chinese != problem.message(in: .english))
    #expect(chinese.unicodeScalars.contains { $0.value > 0x4E00 })
  }
}
