/// What there is to know about many numbers before they are drawn.
struct NumberRange: Hashable {
  /// The smallest and the largest finite number.
  private(set) var low: Float?
  private(set) var high: Float?
  /// The smallest size that is not zero, for logarithms.
  private(set) var leastSize: Float?
  private(set) var isWhole = true
  private(set) var hasNaN = false
  private(set) var hasInfinity = false
  private(set) var hasMinusInfinity = false
  var isFinite: Bool { !hasNaN && !hasInfinity && !hasMinusInfinity }

  init(_ numbers: some Sequence<Float>) {
    var (low, high, least) = (Float.infinity, -Float.infinity, Float.infinity)
    for number in numbers {
      guard number.isFinite else {
        note(irregular: number)
        continue
      }
      low = min(low, number)
      high = max(high, number)
      let size = abs(number)
      if size > 0, size < least { least = size }
      if isWhole, number != number.rounded() || size >= 1e6 { isWhole = false }
    }
    guard low <= high else { return }
    self.low = low
    self.high = high
    leastSize = least.isFinite ? least : nil
  }

  private mutating func note(irregular number: Float) {
    if number.isNaN { hasNaN = true } else if number > 0 { hasInfinity = true } else { hasMinusInfinity = true }
  }
}

extension ClosedRange<Float> {
  /// Limits that something can be measured against.
  var isFinite: Bool { lowerBound.isFinite && upperBound.isFinite }
}
