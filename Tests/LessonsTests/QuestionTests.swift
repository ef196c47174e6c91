import Lessons
import Testing

struct QuestionTests {
  private func questions(_ script: String) -> [Question] {
    let evaluation = evaluation(script)
    #expect(evaluation.errors.isEmpty, "\(evaluation.errors)")
    return evaluation.steps.flatMap(\.pieces).compactMap {
      if case .question(let question) = $0 { question } else { nil }
    }
  }

  @Test func anAnswerIsAnIndexOrAnOption() {
    let questions = questions(
      """
      let names = ["cat", "mat"]
      ask "which?" in "a", "b", "c" answer argmax([1, 5, 2])
      ask "which?" in names answer names[1]
      ask "which?" in 2, 4 answer 1
      ask "which?" in [w + "!" for w in names] answer "cat!"
      """)
    #expect(
      questions.map(\.answer) == [
        .choice(options: ["a", "b", "c"], correct: 1), .choice(options: ["cat", "mat"], correct: 1),
        .choice(options: ["2", "4"], correct: 1), .choice(options: ["cat!", "mat!"], correct: 0),
      ])
    #expect(questions.map(\.identifier) == ["1.1", "1.2", "1.3", "1.4"])
  }

  @Test func codeInARevealHoldsValues() {
    let reveal = questions(
      #"ask "How many?" answer 2 within 0 reveal "It is `{{ 1 + 1 }}`, `a` or `n = {{ 1 + 2 }}!`.""#)[0]
      .reveal
    #expect(
      reveal.map(\.read) == ["It is ", "2", ", ", "<a>", " or ", "<n = >", "3", "<!>", "."])
  }

  @Test func aNumberHasATolerance() {
    let questions = questions("ask \"how {{ 1 + 1 }} **big** is $d_k$?\" answer 2 * 3 within -0.5")
    #expect(questions[0].answer == .number(correct: 6, tolerance: 0.5))
    #expect(questions[0].prompt == "how 2 big is dₖ?")
  }

  @Test func aRevealIsProse() {
    let reveal = questions("ask \"q\" in \"a\", \"b\" answer 0\n  reveal \"2. **{{ 1 / 4 }}** of $d_k$\\n- and\"")[0]
      .reveal
    #expect(reveal.text == "2. 0.25 of dₖ\n- and")
    guard case .strong(let inner) = reveal[1], case .value("0.25", let traced) = inner[0] else {
      return #expect(Bool(false))
    }
    #expect(traced != nil)
    #expect(questions("ask \"q\" in \"a\", \"b\" answer 0")[0].reveal.isEmpty)
  }
}

extension Inline {
  /// The text of it; code in brackets.
  fileprivate var read: String {
    switch self {
    case .text(let text), .value(let text, _): text
    case .code(let code): "<\(code)>"
    default: "?"
    }
  }
}
