import Glibc

/// How numbers become places along an axis, from 0 to 1.
struct Ruler {
  let low: Float
  let high: Float
  let isLogarithmic: Bool
  private let start: Double
  private let end: Double

  /// - Parameters:
  ///   - numbers: All that is to be shown, where the axis has no limits of its own.
  ///   - isRounded: The axis ends at round numbers.
  init(_ axis: Curves.Axis, _ numbers: some Sequence<Float>, isRounded: Bool = false) {
    let range = NumberRange(axis.isLogarithmic ? numbers.filter { $0 > 0 } : Array(numbers))
    var (low, high) = (axis.limits?.lowerBound ?? range.low ?? 0, axis.limits?.upperBound ?? range.high ?? 1)
    if !low.isFinite || !high.isFinite { (low, high) = (0, 1) }
    isLogarithmic = axis.isLogarithmic && low > 0
    if low == high {
      let room = low == 0 ? 1 : abs(low) / 2
      (low, high) = (low - room, high + room)
    }
    if isRounded, !isLogarithmic, axis.limits == nil { (low, high) = rounded(low, high) }
    self.low = low
    self.high = high
    start = isLogarithmic ? log10(Double(low)) : Double(low)
    end = isLogarithmic ? log10(Double(high)) : Double(high)
  }

  /// Where a number stands; below 0 or above 1 outside the axis, `nil` where it cannot stand at all.
  func place(of number: Float) -> Double? {
    guard number.isFinite, !isLogarithmic || number > 0 else { return nil }
    return ((isLogarithmic ? log10(Double(number)) : Double(number)) - start) / (end - start)
  }

  /// Round numbers along the axis, at most `count` of them: multiples of 1, 2 or 5, or powers of ten.
  func ticks(atMost count: Int) -> [Float] {
    guard count > 0 else { return [] }
    if isLogarithmic, end - start >= 1 { return decades(atMost: count) }
    let (low, high) = (Double(low), Double(high))
    let step = roundStep(atLeast: (high - low) / Double(count))
    guard step > 0, step.isFinite else { return [] }
    let first = (low / step - 1e-6).rounded(.up)
    let last = (high / step + 1e-6).rounded(.down)
    guard first <= last, last - first < 1000 else { return [] }
    return stride(from: first, through: last, by: 1).map { Float($0 * step) }
  }

  private func decades(atMost count: Int) -> [Float] {
    let first = Int((start - 1e-9).rounded(.up))
    let last = Int((end + 1e-9).rounded(.down))
    let step = max(1, (last - first + count) / count)
    return stride(from: first, through: last, by: step).map { Float(pow(10, Double($0))) }
  }
}

/// The next round numbers outwards.
private func rounded(_ low: Float, _ high: Float) -> (Float, Float) {
  let step = roundStep(atLeast: (Double(high) - Double(low)) / 4)
  guard step > 0 else { return (low, high) }
  let start = Float((Double(low) / step + 1e-6).rounded(.down) * step)
  let end = Float((Double(high) / step - 1e-6).rounded(.up) * step)
  return start.isFinite && end.isFinite ? (start, end) : (low, high)
}

/// The smallest of 1, 2, 5, 10, 20, … (and 0.5, 0.2, …) that is not below a length.
private func roundStep(atLeast length: Double) -> Double {
  guard length > 0, length.isFinite else { return 0 }
  let decade = pow(10, log10(length).rounded(.down))
  return [1, 2, 5, 10].map { $0 * decade }.first { $0 >= length * 0.999_999 } ?? 10 * decade
}
