import Canvas
import Lessons
import Matrices

/// Where two matrices differ, and by how much.
struct Difference {
  let tolerance: Float
  let count: Int
  /// How many elements differ by more than is tolerated.
  private(set) var beyond = 0
  /// The place of the largest difference, and both numbers there.
  private(set) var worst: (place: Element, found: Float, expected: Float)?
  private(set) var largest: Float = 0

  /// As NumPy's `allclose` has it: |found − expected| ≤ tolerance + tolerance·|expected|; NaN equals NaN.
  /// - Parameter found: `nil` where it could not be computed.
  init(_ found: Matrix?, _ expected: Matrix, tolerance: Float) {
    self.tolerance = tolerance
    count = expected.shape.count
    guard let found, found.shape == expected.shape else {
      beyond = count
      return
    }
    for row in 0..<expected.rows {
      for column in 0..<expected.columns { add(found[row, column], expected[row, column], Element(row, column)) }
    }
  }

  private mutating func add(_ found: Float, _ expected: Float, _ place: Element) {
    guard !found.isSame(as: expected) else { return }
    let difference = abs(found - expected)
    // What is not finite on one side only differs by more than any number.
    let size = difference.isNaN ? .infinity : difference
    if !(size <= tolerance + tolerance * abs(expected)) || !expected.isFinite { beyond += 1 }
    guard size > largest || worst == nil else { return }
    largest = size
    worst = (place, found, expected)
  }

  var isClose: Bool { beyond == 0 }

  func message(in language: Language) -> String {
    guard let worst else {
      return beyond == 0
        ? language.choose("All \(count) numbers are the same.", "\(count) 个数全都相同。")
        : language.choose("It could not be computed.", "无法计算。")
    }
    let place = "[\(worst.place.row), \(worst.place.column)]"
    let (found, expected, difference) = (written(worst.found), written(worst.expected), written(largest))
    let location = language.choose(
      "The largest difference, \(difference), is at \(place): \(found) here, \(expected) expected.",
      "差得最多的是 \(place)：这里是 \(found)，预期是 \(expected)，相差 \(difference)。")
    let verdict =
      isClose
      ? language.choose("All \(count) numbers agree within \(tolerance).", "\(count) 个数都在容差 \(tolerance) 之内。")
      : language.choose(
        "\(beyond) of \(count) numbers differ by more than \(tolerance).", "\(count) 个数中有 \(beyond) 个相差超过 \(tolerance)。"
      )
    return verdict + language.choose(" ", "") + location
  }

  /// All digits, for what differs may differ in the last of them.
  private func written(_ number: Float) -> String { number.isFinite ? "\(number)" : brief(number) }
}
