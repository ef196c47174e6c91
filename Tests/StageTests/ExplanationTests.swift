import Canvas
import Lessons
import Matrices
import Stage
import Testing

/// The arithmetic of an element, spelled out.
struct ExplanationTests {
  private func trace(_ expression: String) throws -> (Trace, Traced) {
    let calculation = try Calculation(
      of: Source(name: "test", text: expression),
      bindings: [
        ("A", .matrix(Matrix(Shape(2, 3), elements: [1, 2, 3, 4, 5, 6]))),
        ("S", .matrix(Matrix(Shape(2, 3), elements: [2, 1, 0, -1, 0.5, 0]))),
        ("L", .matrix(Matrix(Shape(1, 40), elements: (1...40).map { Float($0) }))),
      ])
    return (calculation.trace, try #require(calculation.result.traced))
  }

  /// The lines for element (0, `column`) of what an expression gives.
  private func lines(
    _ expression: String, column: Int = 0, chosen: Int = 0, width: Int = 78, language: Language = .english
  ) throws -> [String] {
    let (trace, matrix) = try trace(expression)
    let names = Names(trace: trace, language: language, isASCII: false)
    let place = Inspection.Place(matrix, Element(0, column))
    return Explanation(of: place, names: names, chosen: chosen, width: width).lines.map(\.text)
  }

  @Test func product() throws {
    #expect(
      try lines("A @ A.T", column: 1) == [
        "(A·Aᵀ)[0, 1] = A[0, :]·Aᵀ[:, 1]", "             = 1·4 + 2·5 + 3·6 = 32",
      ])
  }

  @Test func softmax() throws {
    #expect(
      try lines("softmax(S)") == [
        "softmax(S)[0, 0] = exp(S[0, 0] - m) / Σ", "m = max(2, 1, 0) = 2",
        "Σ = exp(2 - m) + exp(1 - m) + exp(0 - m) = 1.5", "                 = exp(2 - m) / Σ = 0.665",
      ])
  }

  @Test func `layer norm`() throws {
    #expect(
      try lines("layer_norm(A)") == [
        "layer norm(A)[0, 0] = (A[0, 0] - μ) / √(σ² + ε)", "μ = (1 + 2 + 3) / 3 = 2",
        "σ² = ((1 - μ)^2 + (2 - μ)^2 + (3 - μ)^2) / 3 = 0.667", "                    = (1 - μ) / √(σ² + 1e-5) = -1.22",
      ])
  }

  @Test func mask() throws {
    #expect(try lines("masked_fill(S, [[0, 1, 1], [1, 1, 1]], -inf)").last?.hasSuffix("= 2 if 0 else −∞ = −∞") == true)
    #expect(
      try lines("masked_fill(S, [[0, 1, 1], [1, 1, 1]], -inf)", column: 1).last?.hasSuffix("= 1 if 1 else −∞ = 1")
        == true)
  }

  @Test func largest() throws {
    #expect(try lines("max(S, axis: rows)").last?.hasSuffix("= max(2, 1, 0) = 2") == true)
  }

  @Test func `a slice is named as what it is a part of`() throws {
    #expect(try lines("A[:, 1:3]") == ["A[…][0, 0] = A[0, 1] = 2"])
  }

  @Test func `what was only moved shows how it was computed`() throws {
    #expect(try lines("(A + 1)[:, 1:3]") == ["(A + 1)[0, 1] = A[0, 1] + 1", "              = 2 + 1 = 3"])
    #expect(try lines("(A @ A.T).T", column: 1).last?.hasSuffix("= 4·1 + 5·2 + 6·3 = 32") == true)
  }

  @Test func `a matrix keeps the name that it was given, however narrow the line`() throws {
    var rehearsal = Rehearsal(lesson: "sums", columns: 30, rows: 8)
    rehearsal.press(.tab, .tab)
    #expect(rehearsal.screen.contains("P[x, x] = A[x, :]"))
    #expect(!rehearsal.screen.contains("(product)"))
    #expect(try !lines("A - S", width: 20).joined().contains("(subtract)"), "the operation is no shorter")
  }

  @Test func `where two rows have one label, the name says which`() throws {
    let (trace, matrix) = try trace(#"labels(A, rows: ["the", "the"], columns: ["the", "cat", "the"])"#)
    let names = Names(trace: trace, language: .english, isASCII: false)
    #expect(names.name(of: Inspection.Place(matrix, Element(1, 2))).hasSuffix("[the₂, the₂]"))
    #expect(names.name(of: Inspection.Place(matrix, Element(0, 1))).hasSuffix("[the₁, cat]"))
    let ascii = Names(trace: trace, language: .english, isASCII: true)
    #expect(ascii.name(of: Inspection.Place(matrix, Element(1, 0))).hasSuffix("[the_2, the_1]"))
  }

  @Test func `a number from outside has no arithmetic`() throws {
    let (trace, _) = try trace("A @ A.T")
    let names = Names(trace: trace, language: .english, isASCII: false)
    let outside = try #require(trace.entries.firstIndex { $0.name == "A" })
    let place = Inspection.Place(trace.traced(outside), Element(1, 2))
    #expect(Explanation(of: place, names: names, chosen: 0, width: 78).lines.map(\.text) == ["A[1, 2] = 6"])
  }

  @Test func `a negative operand stands in brackets`() throws {
    #expect(try lines("A - S * -1").last?.hasSuffix("= 1 - (-2) = 3") == true)
  }

  @Test func `what does not fit is counted, in both languages`() throws {
    let english = try lines("sum(L)")
    #expect(english.last?.contains("more") == true)
    #expect(english.last?.hasSuffix("= 820") == true)
    let chinese = try lines("sum(L)", language: .chinese)
    #expect(chinese.last?.contains("另") == true)
  }

  @Test(arguments: [0, 1, 17, 39]) func `the chosen operand is never left out`(chosen: Int) throws {
    let (trace, matrix) = try trace("sum(L)")
    let names = Names(trace: trace, language: .english, isASCII: false)
    for width in [30, 50, 78] {
      let lines = Explanation(
        of: Inspection.Place(matrix, Element(0, 0)), names: names, chosen: chosen, width: width
      ).lines
      let numbers = try #require(lines.last)
      let isThere = numbers.contains { $0.role == .operand(chosen) && $0.text == "\(chosen + 1)" }
      #expect(isThere, "\(numbers.text)")
    }
  }
}

extension Trace {
  /// The place of an entry.
  func traced(_ index: Int) -> Traced {
    // Only a trace gives places out: the inputs of an entry are such.
    entries.lazy.flatMap(\.inputs).first { $0.index == index }!
  }
}
