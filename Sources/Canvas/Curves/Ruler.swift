import Glibc

/// How numbers become places along an axis, from 0 to 1.
struct Ruler {
  let low: Float
  let high: Float
  let isLogarithmic: Bool
  // Both ends, as powers of ten where the axis is logarithmic.
  private let start: Double
  private let end: Double
  /// Round numbers at equal distances of whole rows; `nil`: the axis does not keep to rows.
  private let rowTicks: [Float]?

  /// - Parameter numbers: All that is to be shown, where the axis has no limits of its own.
  init(_ axis: Curves.Axis, _ numbers: some Sequence<Float>) {
    let range = NumberRange(axis.isLogarithmic ? numbers.filter { $0 > 0 } : Array(numbers))
    var (low, high) = (axis.limits?.lowerBound ?? range.low ?? 0, axis.limits?.upperBound ?? range.high ?? 1)
    if !low.isFinite || !high.isFinite { (low, high) = (0, 1) }
    isLogarithmic = axis.isLogarithmic && low > 0
    if low == high {
      let room = low == 0 ? 1 : abs(low) / 2
      (low, high) = (low - room, high + room)
    }
    self.low = low
    self.high = high
    start = isLogarithmic ? log10(Double(low)) : Double(low)
    end = isLogarithmic ? log10(Double(high)) : Double(high)
    rowTicks = nil
  }

  /// The same axis, as little longer as it takes for its round numbers to stand in the middle of rows, all as far apart: in
  /// a picture made of rows there is no other way to say truly where a number is. It stays as it is where the curves would
  /// become flat in a longer one.
  /// - Parameter rows: the rows of the picture. The axis reaches from the middle of the first to that of the last.
  func keeping(to rows: Int) -> Ruler {
    guard let scale = RowScale(from: start, to: end, rows: rows, leastStep: isLogarithmic ? 1 : 0) else { return self }
    let ruler = Ruler(scale, isLogarithmic: isLogarithmic)
    return ruler.low.isFinite && ruler.high.isFinite ? ruler : self
  }

  private init(_ scale: RowScale, isLogarithmic: Bool) {
    func number(_ place: Double) -> Float { Float(isLogarithmic ? pow(10, place) : place) }
    self.isLogarithmic = isLogarithmic
    (start, end) = (scale.start, scale.end)
    (low, high) = (number(start), number(end))
    rowTicks = scale.ticks.map(number)
  }

  /// Where a number stands; below 0 or above 1 outside the axis, `nil` where it cannot stand at all.
  func place(of number: Float) -> Double? {
    guard number.isFinite, !isLogarithmic || number > 0 else { return nil }
    return ((isLogarithmic ? log10(Double(number)) : Double(number)) - start) / (end - start)
  }

  /// Numbers along an upright axis, each in the middle of a row: round ones, or else both ends.
  func ticks(inRows rows: Int) -> [Float] {
    if let rowTicks { return rowTicks }
    let exact = ticks(atMost: max(2, rows / 2)).filter { number in
      guard let row = place(of: number).map({ $0 * Double(rows - 1) }) else { return false }
      return abs(row - row.rounded()) < 0.1
    }
    return exact.count > 1 ? exact : [low, high]
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

/// An axis on which neighbouring ticks are a whole number of rows apart, and each stands in the middle of a row.
private struct RowScale {
  let start: Double
  let end: Double
  let ticks: [Double]

  /// The one that makes the axis least longer; of those that differ little in that, the one with the most ticks.
  /// - Parameter leastStep: the smallest distance of two ticks.
  /// - Returns: `nil` where the axis would become so much longer that the curves were flat in it.
  init?(from low: Double, to high: Double, rows: Int, leastStep: Double) {
    let intervals = rows - 1
    guard intervals >= 2, high > low, (high - low).isFinite else { return nil }
    let share = (high - low) / Double(intervals)
    // Labels stand in each second row at most, where there are more than four.
    let scales = (min(2, intervals / 2)...intervals).compactMap { apart in
      Self(low, high, step: roundStep(atLeast: max(share * Double(apart), leastStep)), apart, intervals)
    }
    guard let least = scales.map(\.length).min(), least <= (high - low) * 1.4,
      let best = scales.filter({ $0.length <= least * 1.25 }).max(by: { $0.ticks.count < $1.ticks.count })
    else { return nil }
    self = best
  }

  /// - Parameters:
  ///   - step: the distance of two ticks.
  ///   - apart: the same in rows.
  /// - Returns: `nil` where it does not hold both ends, or has no two ticks.
  private init?(_ low: Double, _ high: Double, step: Double, _ apart: Int, _ intervals: Int) {
    let share = step / Double(apart)
    guard step > 0, abs(low / share) < 1e9 else { return nil }
    // From a multiple of what a row stands for.
    let first = Int((low / share + 1e-6).rounded(.down))
    (start, end) = (Double(first) * share, Double(first + intervals) * share)
    ticks = (first...first + intervals).filter { $0.isMultiple(of: apart) }.map { Double($0 / apart) * step }
    guard end >= high - share * 1e-6, ticks.count > 1 else { return nil }
  }

  private var length: Double { end - start }
}

/// The smallest of 1, 2, 5, 10, 20, … (and 0.5, 0.2, …) that is not below a length.
private func roundStep(atLeast length: Double) -> Double {
  guard length > 0, length.isFinite else { return 0 }
  let decade = pow(10, log10(length).rounded(.down))
  return [1, 2, 5, 10].map { $0 * decade }.first { $0 >= length * 0.999_999 } ?? 10 * decade
}
