import Lessons
import Matrices
import Testing

struct CalculationTests {
  private func calculate(_ text: String, _ bindings: [(name: String, value: Calculation.Binding)] = []) throws
    -> Calculation
  {
    try Calculation(of: Source(name: "expression", text: text), bindings: bindings)
  }

  @Test func aResultIsANumberAMatrixAListOrAText() throws {
    let number = try calculate("1 + 2")
    guard case .number(let traced) = number.result else { return #expect(Bool(false)) }
    #expect(number.trace.value(traced).elements == [3])
    guard case .matrix = try calculate("[1, 2] *\n  2 # a comment").result else { return #expect(Bool(false)) }
    guard case .list(let heads) = try calculate("split_heads(eye(4), 2)").result else { return #expect(Bool(false)) }
    #expect(heads.count == 2)
    #expect(try calculate("\"{{ 1 / 4 }}\"").result == .text("0.25"))
  }

  @Test func namesStandForWhatIsGiven() throws {
    let calculation = try calculate(
      "heads[1] @ Q + x if word == \"go\" else Q",
      [
        ("Q", .matrix(Matrix([[1, 2], [3, 4]]))), ("x", .number(1)), ("word", .text("go")),
        ("heads", .matrices([Matrix([[1, 0], [0, 1]]), Matrix([[0, 1], [1, 0]])])),
      ])
    let result = try #require(calculation.result.traced)
    #expect(calculation.trace.value(result) == Matrix([[4, 5], [2, 3]]))
    #expect(calculation.trace.entries[0].name == "Q" && calculation.trace.entries[2].name == "heads[0]")
  }

  @Test func everythingThatIsWrongIsSaid() {
    #expect(throws: Problems.self) { try calculate("1 +") }
    #expect(throws: Problems.self) { try calculate("1 2") }
    #expect(throws: Problems.self) { try calculate("1\u{7}") }
    #expect(
      throws: Problems([
        Problem(.unknownName("Z", nearest: nil), at: Span(0, 1)),
        Problem(.unknownFunction("sofmax", nearest: "softmax"), at: Span(4, 10)),
      ])
    ) {
      try calculate("Z + sofmax(1)")
    }
    #expect(
      throws: Problems([Problem(.matrix(.shapes(operation: "`@`", [Shape(1, 2), Shape(1, 2)])), at: Span(0, 15))])
    ) {
      try calculate("[1, 2] @ [3, 4]")
    }
  }

  @Test func namesAreLettersDigitsAndUnderscores() {
    for name in ["Q", "d_k", "β", "x2", "权重", "softmax", "let"] { #expect(Calculation.isName(name), "\(name)") }
    for name in ["", "2x", "a b", "a-b", "pi", "true", "if", "a ", "#", "\"a\""] {
      #expect(!Calculation.isName(name), "\(name)")
    }
  }
}
