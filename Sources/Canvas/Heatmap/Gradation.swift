import Glibc

/// How a number becomes a place along a ramp, from 0 to 1.
struct Gradation: Hashable {
  /// The numbers at both ends of the ramp.
  let low: Float
  let high: Float
  /// In the middle of the ramp, where it has one.
  let centre: Float?
  let curve: Curve
  // Both ends after the curve: in `Double`, where no difference of two `Float`s overflows.
  private let start: Double
  private let end: Double

  enum Curve: Hashable {
    case linear
    case logarithmic
    /// Logarithmic in both directions from the centre, straight within `least` of it.
    case symmetric(least: Float)
  }

  /// - Returns: `nil` if there is no finite number to go by.
  init?(_ heatmap: Heatmap, _ range: NumberRange) {
    guard var low = heatmap.limits?.lowerBound ?? range.low, var high = heatmap.limits?.upperBound ?? range.high,
      low.isFinite, high.isFinite
    else { return nil }
    var centre: Float?
    if case .diverging(let middle) = heatmap.tint, middle.isFinite {
      (low, high) = ends(around: middle, low, high)
      centre = middle
    }
    let least = range.leastSize ?? 1
    let isSigned = centre != nil || low < 0
    // Zero has no logarithm: it lies below the end, and the bar says so.
    if heatmap.isLogarithmic, !isSigned, low <= 0 { low = min(least, high) }
    self.init(low, high, centre, Self.curve(heatmap.isLogarithmic, isSigned, low, high, least))
  }

  /// From the smallest to the largest number, or between fixed limits.
  init?(from numbers: [Float], limits: ClosedRange<Float>?) {
    let range = NumberRange(numbers)
    guard let low = limits?.lowerBound ?? range.low, let high = limits?.upperBound ?? range.high, low.isFinite,
      high.isFinite
    else { return nil }
    self.init(low, high, nil, .linear)
  }

  private init(_ low: Float, _ high: Float, _ centre: Float?, _ curve: Curve) {
    self.low = low
    self.high = high
    self.centre = centre
    self.curve = curve
    start = curve.bent(low, around: centre ?? 0)
    end = curve.bent(high, around: centre ?? 0)
  }

  private static func curve(_ isLogarithmic: Bool, _ isSigned: Bool, _ low: Float, _ high: Float, _ least: Float)
    -> Curve
  {
    guard isLogarithmic, low < high else { return .linear }
    return isSigned ? .symmetric(least: max(least, max(abs(low), abs(high)) * 1e-4)) : .logarithmic
  }

  /// All numbers are the same: there is nothing to grade.
  var isConstant: Bool { low == high }

  /// Where a finite number stands between the ends; what lies beyond them is at the end.
  func place(of number: Float) -> Float {
    guard end > start else { return 0.5 }
    return Float(min(max((curve.bent(number, around: centre ?? 0) - start) / (end - start), 0), 1))
  }
}

/// The ends that have a centre in their middle and leave no number out.
private func ends(around centre: Float, _ low: Float, _ high: Float) -> (Float, Float) {
  let most = Float.greatestFiniteMagnitude
  let reach = min(max(abs(low - centre), abs(high - centre)), most)
  // Rounding may have brought an end within the numbers.
  return (min(low, max(centre - reach, -most)), max(high, min(centre + reach, most)))
}

extension Gradation.Curve {
  fileprivate func bent(_ number: Float, around centre: Float) -> Double {
    switch self {
    case .linear: return Double(number)
    case .logarithmic: return log(Double(max(number, .leastNonzeroMagnitude)))
    case .symmetric(let least):
      let distance = Double(number) - Double(centre)
      return copysign(log1p(abs(distance) / Double(least)), distance)
    }
  }
}
