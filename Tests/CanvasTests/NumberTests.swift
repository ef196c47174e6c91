import Canvas
import Foundation
import Testing
import TestSupport

@Suite struct NumberTests {
  @Test func fixedDigitsAreRoundedAsCDoes() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let number =
        Float.random(in: -1...1, using: &random) * Float(pow(10, Double.random(in: -3...5.9, using: &random)))
      let digits = Int.random(in: 0...6, using: &random)
      let expected = String(format: "%.\(digits)f", Double(number))
      let isZero = expected.allSatisfy { "-0.".contains($0) }
      #expect(formatted(number, digits: digits) == (isZero ? expected.filter { $0 != "-" } : expected))
    }
  }

  @Test(
    arguments: [
      (-0.0, 2, "0.00"), (-0.004, 2, "0.00"), (0.125, 2, "0.12"), (0.375, 2, "0.38"), (-2.7, 1, "-2.7"),
      (1e6, 2, "1e6"),
      (-1e9, 2, "-1e9"), (1.25e7, 2, "1.2e7"), (9.96e7, 0, "1e8"), (3, 0, "3"), (.infinity, 2, "+∞"),
      (-.infinity, 2, "−∞"),
      (.nan, 1, "NaN"), (Float.greatestFiniteMagnitude, 1, "3.4e38"), (999_999.94, 1, "999999.9"),
    ] as [(Float, Int, String)])
  func fixedDigits(_ number: Float, _ digits: Int, _ text: String) {
    #expect(formatted(number, digits: digits) == text)
  }

  @Test(
    arguments: [
      (0, "0"), (1, "1"), (-18.5, "-18.5"), (0.3174, "0.317"), (1024, "1024"), (12345.6, "12346"), (0.5, "0.5"),
      (1.2e-5, "1.2e-5"), (0.999_96, "1"), (-0.0312, "-0.0312"), (.leastNonzeroMagnitude, "1.4e-45"),
      (9.999e-5, "1e-4"),
    ] as [(Float, String)])
  func briefNumbers(_ number: Float, _ text: String) {
    #expect(brief(number) == text)
  }

  @Test func notationTellsNumbersApart() {
    #expect(Notation.telling(apart: [0, 1, 1, 0]) == .fixed(digits: 0))
    #expect(Notation.telling(apart: [0.17, 0.12, 0.31]) == .fixed(digits: 2))
    #expect(Notation.telling(apart: [0.501, 0.502, 0.511]) == .fixed(digits: 3))
    #expect(Notation.telling(apart: [2.4, -18.5, 7.3]) == .fixed(digits: 1))
    #expect(Notation.telling(apart: [1.5e-6, -3e-7]) == .scientific)
    #expect(Notation.telling(apart: [0.25, -1e9]) == .fixed(digits: 2))
    #expect(Notation.telling(apart: [.nan, -.infinity]) == .fixed(digits: 0))
    #expect(Notation.telling(apart: [12345.678, 12345.679]) == .fixed(digits: 1))
    #expect(Notation.telling(apart: []) == .fixed(digits: 0))
  }

  @Test func asciiNamesOfIrregularNumbers() {
    #expect(formatted(.infinity, digits: 1, glyphs: .ascii) == "+inf")
    #expect(formatted(-.infinity, digits: 1, glyphs: .ascii) == "-inf")
  }

  @Test func asciiSpellings() {
    #expect(asciiSpelling(of: "S = Q·Kᵀ/√dₖ") == "S = Q*K^T/sqrt d_k")
    #expect(asciiSpelling(of: "encoder › norm′ = γ⊙x⁴ ⌈eˣ⌉") == "encoder > norm' = gamma(*)x^4 ceil(e^x)")
    #expect(asciiSpelling(of: "注意 ok") == "?? ok")
    #expect(asciiSpelling(of: "plain") == "plain")
  }

  @Test func `a grid knows its own numbers, and what they are like`() {
    let numbers: [Float] = [3, -1, .nan, 2]
    let grid = Grid(rows: 2, columns: 2, numbers: numbers)
    #expect(grid.limits == -1...3 && grid.limits == -1...3)
    #expect(grid.isMade(of: numbers, rows: 2) && !grid.isMade(of: numbers, rows: 1))
    var others = numbers
    others[2] = 7
    #expect(!grid.isMade(of: others, rows: 2))
    #expect(Grid(rows: 2, columns: 2, numbers: others).limits == -1...7)
  }
}
