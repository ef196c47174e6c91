import Lessons
import Testing

struct ScriptComparisonTests {
  private func compare(_ english: String, _ chinese: String) -> ScriptComparison {
    ScriptComparison(
      english: Lesson(Source(name: "en", text: english)), chinese: Lesson(Source(name: "zh", text: chinese)))
  }

  private func lesson(_ script: String, requires: String = "[a]") -> String {
    "---\ntitle: T\nsummary: S\nrequires: \(requires)\n---\n## Step\n```qkv\n\(script)\n```\n"
  }

  @Test func textsAndCommentsAndLinesMayDiffer() {
    let english =
      "choose how = \"rows\" in \"rows\", \"columns\" # a comment\nlet a = concat(ones(1, 1),\n  ones(1, 1))\nexpect a, \"so\""
    let chinese =
      "choose how = \"行\" in \"行\", \"列\"\nlet a = concat(ones(1, 1), ones(1, 1))\n\nexpect a, \"{{ a }}如此\""
    #expect(compare(lesson(english), lesson(chinese)).isSame)
  }

  @Test func theFirstStatementThatDiffersIsNamedInBoth() {
    let difference = compare(lesson("let a = 1\nlet b = 2\nlet c = 3"), lesson("let a = 1\nlet b = 3\nlet c = 4"))
    #expect(difference.english.map(\.fact) == [.statementDiffers(other: "let b = 3")])
    #expect(difference.chinese.map(\.fact) == [.statementDiffers(other: "let b = 2")])
    #expect(
      Source(name: "en", text: lesson("let a = 1\nlet b = 2\nlet c = 3")).place(of: difference.english[0].span.lower)
        == (9, 1))
  }

  @Test func missingStatementsStepsAndRequirementsAreNamed() {
    let missing = compare(lesson("let a = 1"), lesson("let a = 1\nlet b = 3"))
    #expect(missing.english.map(\.fact) == [.statementDiffers(other: "let b = 3")])
    #expect(missing.chinese.map(\.fact) == [.statementDiffers(other: "")])
    let steps = compare(lesson("let a = 1"), lesson("let a = 1") + "## Another\n")
    #expect(steps.english.map(\.fact) == [.stepCountDiffers(1, other: 2)])
    let requires = compare(lesson("let a = 1"), lesson("let a = 1", requires: "[a, b]"))
    #expect(requires.chinese.map(\.fact) == [.requiresDiffer])
    for problem in missing.chinese + steps.chinese + requires.chinese + missing.english {
      #expect(problem.message(in: .chinese) != problem.message(in: .english))
    }
  }
}
