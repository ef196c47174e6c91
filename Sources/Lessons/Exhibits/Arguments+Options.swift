import Matrices

// What several kinds of pictures take.
extension Arguments {
  /// `limits: [lo, hi]`
  func limits() throws -> ClosedRange<Float>? {
    guard let numbers = numbersIfGiven("limits") else { return nil }
    guard numbers.count == 2, numbers[0] < numbers[1], numbers.allSatisfy(\.isFinite) else {
      throw problem(.emptyRange, with: "limits")
    }
    return numbers[0]...numbers[1]
  }

  /// `digits: 2`
  func digits() throws -> Int? {
    guard let digits = numberIfGiven("digits") else { return nil }
    guard 0...9 ~= digits else { throw problem(.badDigits(formatted(digits)), with: "digits") }
    return Int(digits)
  }

  /// Labels, of which there must be as many as there are things to be labelled.
  func labels(_ name: String, count: Int) throws -> [String] {
    guard let labels = textsIfGiven(name) else { return [] }
    guard labels.count == count else {
      throw problem(.labelCount(labels.count, needed: count), with: name)
    }
    return labels.map(oneLine)
  }
}
