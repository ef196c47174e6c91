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

  @Test func everyOperationHasAChineseName() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let texts = try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
    let names = texts.flatMap { text in
      text.matches(of: /(?:let name = |record\([A-Za-z]+\(name: |origin: )"([^"]+)"/).map { String($0.output.1) }
    }
    // These words are the same in both languages.
    let latin: Set = [
      "argmax", "cos", "dropout", "erf", "exp", "gelu", "gelu (tanh)", "log", "log softmax", "relu", "sigmoid", "silu",
      "sin", "softmax", "sqrt", "tanh", "alibi",
    ]
    #expect(names.count > 60)
    #expect(Set(names).filter { operationName($0, in: .chinese) == $0 }.subtracting(latin) == [])
  }

  private static func name(of fact: Problem.Fact) -> String {
    String("\(fact)".prefix { $0 != "(" })
  }
}
