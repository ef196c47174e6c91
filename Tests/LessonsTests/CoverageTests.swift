import Foundation
import Lessons
import Testing

/// Nothing is in the tables that no program has tried.
struct CoverageTests {
  let programs = ["functions", "language"].flatMap { Program.all(in: $0) }

  @Test func everyBuiltInIsCalled() {
    let text = programs.map(\.source.text).joined(separator: "\n")
    let names = ScriptReference.sections(in: .english).flatMap(\.entries).map(\.name)
    #expect(names.count > 80)
    #expect(names.filter { !text.contains("\($0)(") } == [])
  }

  @Test func everyArgumentIsGiven() throws {
    let text = programs.map(\.source.text).joined(separator: "\n")
    let labels = ScriptReference.sections(in: .english).flatMap(\.entries).flatMap { entry in
      entry.usage.matches(of: /([A-Za-z_0-9]+):/).map { "\($0.output.1): " }
    }
    #expect(Set(labels).filter { !text.contains($0) } == [])
  }

  @Test func everyProblemIsProvoked() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let facts = try String(
      contentsOf: folder.appending(path: "../../Sources/Lessons/Problems/Fact.swift"), encoding: .utf8)
    let declared = facts.split(separator: "/// What is wanted").first.map(String.init) ?? ""
    let cases = declared.matches(of: /\n    case ([a-zA-Z]+)/).map { String($0.output.1) }
    #expect(cases.count > 60)
    var seen: Set<String> = []
    for program in ["problems", "lessons"].flatMap({ Program.all(in: $0) }) {
      for problem in program.lesson.evaluate().problems { seen.insert(Self.name(of: problem.fact)) }
    }
    // These need more than one file, or limits of their own; `LimitTests`, `ScriptComparisonTests` and `CheckTests`
    // provoke them.
    seen.formUnion([
      "tooManySteps", "unknownLesson", "claimFails", "stepCountDiffers", "statementDiffers", "requiresDiffer",
    ])
    #expect(Set(cases).subtracting(seen) == [])
  }

  private static func name(of fact: Problem.Fact) -> String {
    String("\(fact)".prefix { $0 != "(" })
  }
}
