import Lessons
import Matrices
import Synchronization
import Testing

struct LimitTests {
  private func facts(_ script: String, _ limits: Limits = Evaluation.limits) -> [Problem.Fact] {
    let lesson = Lesson(Source(name: "t", text: Program.lesson(script)))
    return lesson.evaluate(limits: limits).errors.map(\.fact)
  }

  @Test func aHugeMatrixIsNotEvenBegun() {
    let facts = facts("let a = zeros(100000, 100000)\nlet b = a + 1\nexpect 1 == 1")
    #expect(
      facts == [.matrix(.tooManyElements(operation: "`zeros` (fill)", Shape(100_000, 100_000), limit: 2048 * 2048))])
  }

  @Test func tooMuchWorkEndsALesson() {
    let limits = Limits(elements: 1000, work: 5000)
    let facts = facts("let a = [eye(30) @ eye(30) for i in range(9)]\nlet b = a[0] + 1", limits)
    #expect(facts == [.matrix(.tooMuchWork(operation: "`@`", limit: 5000))])
  }

  @Test func tooMuchKeptEndsALesson() {
    let limits = Limits(elements: 1000, kept: 3000, work: .max)
    let facts = facts("let a = [zeros(30, 30) for i in range(9)]\nlet b = a[0] + 1", limits)
    #expect(facts.count == 1)
    guard case .matrix(.tooMuchKept) = facts[0] else { return #expect(Bool(false)) }
  }

  @Test func loopsInLoopsEnd() {
    let facts = facts("let a = [[[1 for i in range(1000)] for j in range(1000)] for k in range(1000)]\nlet b = 1")
    #expect(facts == [.tooManySteps(limit: 200_000)])
  }

  @Test func textsAndListsThatDoubleEnd() {
    let names = Array("bcdfghijklmnopqrstuvwxyz")
    func doubled(_ first: String, _ next: (Character) -> String) -> String {
      var script = "let a = \(first)\n"
      for (name, before) in zip(names, ["a"] + names) { script += "let \(name) = \(next(before))\n" }
      return script
    }
    #expect(facts(doubled("\"x\"") { "\($0) + \($0)" }) == [.textTooLong(limit: 50_000)])
    #expect(facts(doubled("\"x\"") { "\"{{ \($0) }}{{ \($0) }}\"" }) == [.textTooLong(limit: 50_000)])
    #expect(facts(doubled("[\"x\"]") { "\($0) + \($0)" }) == [.listTooLong(16384, limit: 10_000)])
    // A list that holds itself twenty times over is small, but long to write.
    let nested = doubled("[\"x\", \"y\"]") { "[\($0), \($0), \($0), \($0), \($0), \($0), \($0), \($0)]" }
    let text = lesson(nested, prose: "{{ z }}").steps[0].pieces.first?.text
    #expect(text.map { $0.count < 100_000 } == true)
  }

  @Test func cancellingEndsEverything() {
    let count = Atomic(0)
    let limits = Limits(elements: 1000, work: .max) { count.add(1, ordering: .relaxed).newValue > 50 }
    let lesson = Lesson(
      Source(name: "t", text: Program.lesson("let a = [i * 2 for i in range(9000)]\nlet b = 1\nshow heatmap(a)")))
    let evaluation = lesson.evaluate(limits: limits)
    #expect(evaluation.errors.map(\.fact) == [.matrix(.cancelled)])
    #expect(evaluation.trace.entries.count < 60)
    #expect(evaluation.errors[0].message(in: .chinese) == "已取消")
  }

  @Test(arguments: [
    "let run = train(updates: 1000, d_model: 8, heads: 2, layers: 1)",
    "let x = [1, 2]\nlet run = descend(sum(x * x), x, updates: 100000)", "let t = translate(\"我 爱 学习\")",
  ])
  func learningCanBeCancelled(_ script: String) {
    let count = Atomic(0)
    let limits = Limits(elements: 1_000_000, work: .max) { count.add(1, ordering: .relaxed).newValue > 20 }
    let lesson = Lesson(Source(name: "t", text: Program.lesson(script)), resources: .small)
    #expect(lesson.evaluate(limits: limits).errors.map(\.fact) == [.matrix(.cancelled)])
    #expect(20...60 ~= count.load(ordering: .relaxed))
  }

  @Test func fetchingTheTranslatorCanBeCancelled() {
    let limits = Limits(elements: 1_000_000, work: .max) { true }
    let lesson = Lesson(Source(name: "t", text: Program.lesson("let m = translator()")), resources: .small)
    #expect(lesson.evaluate(limits: limits).errors.map(\.fact) == [.matrix(.cancelled)])
  }

  @Test func learningCountsAsWork() {
    let limits = Limits(elements: 1_000_000, work: 100_000)
    let facts = facts("let x = [1, 2]\nlet run = descend(sum(x * x), x, updates: 100000)", limits)
    #expect(facts == [.matrix(.tooMuchWork(operation: "`descend`", limit: 100_000))])
  }

  @Test(arguments: [
    (String(repeating: ">", count: 50_000) + " deep", 60), (String(repeating: "- ", count: 30_000) + "deep", 60),
    (String(repeating: "*a _b ", count: 20_000) + "deep" + String(repeating: " b_ a*", count: 20_000), 60),
    ("$" + String(repeating: "\\sqrt", count: 100_000) + "x$", 30),
    ("$" + String(repeating: "\\left", count: 100_000) + "x$", 30),
    ("$" + String(repeating: "{", count: 100_000) + "x$", 30),
  ])
  func `prose that is nested too deep ends a lesson`(prose: String, limit: Int) {
    let text = "---\ntitle: T\nsummary: S.\n---\n\n## One\n\n\(prose)\n"
    #expect(Lesson(Source(name: "t", text: text)).problems.map(\.fact).contains(.tooDeep(limit: limit)))
  }

  @Test func everyLimitHasItsMessage() {
    let facts: [Problem.Fact] = [
      .matrix(.tooManyElements(operation: "`zeros`", Shape(9, 9), limit: 4)),
      .matrix(.tooMuchWork(operation: "`@`", limit: 5)),
      .matrix(.tooMuchKept(operation: "`@`", limit: 6)), .matrix(.cancelled), .tooManySteps(limit: 7),
      .listTooLong(9, limit: 8), .tooDeep(limit: 9), .matrix(.notDifferentiable(operation: "sort")),
    ]
    for fact in facts {
      let problem = Problem(fact, at: Span(0, 0))
      #expect(!problem.message(in: .english).isEmpty)
      #expect(problem.message(in: .english) != problem.message(in: .chinese))
    }
  }

  @Test func resultsDoNotDependOnThreads() {
    let lesson = Lesson(
      Source(name: "t", text: Program.lesson("let a = randn(200, 150) @ randn(150, 180, seed: 2)\nexpect a == a")))
    let (one, two) = (lesson.evaluate(threads: 1), lesson.evaluate(threads: 2))
    #expect(one.trace.entries.map(\.value) == two.trace.entries.map(\.value))
  }
}
