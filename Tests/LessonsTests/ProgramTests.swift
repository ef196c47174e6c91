import Foundation
import Lessons
import TestSupport
import Testing

struct ProgramTests {
  @Test(arguments: Program.all(in: "functions") + Program.all(in: "language"))
  func holds(_ program: Program) {
    let evaluation = program.lesson.evaluate()
    let errors = evaluation.errors.map { $0.drawn(in: program.source, language: .english) }
    #expect(errors.isEmpty, "\(errors.joined(separator: "\n"))")
    #expect(!evaluation.claims.isEmpty)
    for claim in evaluation.claims {
      #expect(claim.holds, "\(program.source.place(of: claim.span.lower).line): \(claim.text): \(claim.found)")
    }
  }

  @Test(arguments: Program.all(in: "problems") + Program.all(in: "lessons"))
  func complains(_ program: Program) {
    // Of a program that only shows mistakes, nothing else is used.
    let problems = program.lesson.evaluate().problems.filter { problem in
      if case .unusedName = problem.fact { program.name.hasSuffix(".md") } else { true }
    }
    #expect(!problems.isEmpty)
    let languages = Language.allCases.map { language in
      problems.map { $0.drawn(in: program.source, language: language) + "\n" }.joined()
    }
    expectSnapshot(languages.joined(separator: "\n"), program.name)
  }

  @Test(arguments: Program.all(in: "problems"))
  func readsOnBehindMistakes(_ program: Program) {
    let lines = program.lesson.evaluate().errors.map { program.source.place(of: $0.span.lower).line }
    #expect(Set(lines).count > 1)
  }

  @Test func aNameThatIsMissingIsComplainedAboutOnce() {
    let evaluation = evaluation(
      "let a = nowhere\nlet b = a\nshow heatmap(b)\nexpect b == 1\nlet c = 1 +\nexpect c == 1")
    #expect(evaluation.errors.count == 2)
    let failures = evaluation.steps[0].pieces.filter { if case .failure = $0 { true } else { false } }
    #expect(failures.count == 2)
  }
}
