/// How many numbers lie in each of equally wide bins.
public struct Histogram: Hashable, Sendable {
  public var title = ""
  public var xAxis = ""
  /// The numbers at both ends of the bins.
  public let limits: ClosedRange<Float>
  /// How many numbers each bin holds. A number on an edge belongs to the bin above it; the last bin has both its edges.
  public let counts: [Int]
  /// How many numbers lie beyond the limits, and how many are not finite.
  public let outside: Int
  public let irregular: Int

  /// - Parameter limits: `nil`, or not finite: from the smallest to the largest finite number.
  public init(_ numbers: some Sequence<Float>, bins: Int, limits: ClosedRange<Float>? = nil) {
    let numbers = Array(numbers)
    let limits = limits.flatMap { $0.isFinite ? $0 : nil } ?? Self.limits(of: numbers)
    var counts = Array(repeating: 0, count: max(1, bins))
    var (outside, irregular) = (0, 0)
    for number in numbers {
      if !number.isFinite {
        irregular += 1
      } else if limits.contains(number) {
        counts[Self.bin(of: number, limits, counts.count)] += 1
      } else {
        outside += 1
      }
    }
    self.limits = limits
    self.counts = counts
    self.outside = outside
    self.irregular = irregular
  }

  /// The number at the lower edge of a bin; for the number of bins, the upper end of the last.
  public func edge(_ bin: Int) -> Float {
    let (low, high) = (Double(limits.lowerBound), Double(limits.upperBound))
    return Float(low + (high - low) * Double(bin) / Double(counts.count))
  }

  /// Equal numbers get room on both sides.
  private static func limits(of numbers: [Float]) -> ClosedRange<Float> {
    let range = NumberRange(numbers)
    guard let low = range.low, let high = range.high else { return 0...1 }
    guard low == high else { return low...high }
    let room = low == 0 ? 1 : abs(low) / 2
    return low - room...high + room
  }

  private static func bin(of number: Float, _ limits: ClosedRange<Float>, _ count: Int) -> Int {
    let (low, high) = (Double(limits.lowerBound), Double(limits.upperBound))
    guard high > low else { return 0 }
    return min(Int((Double(number) - low) / (high - low) * Double(count)), count - 1)
  }
}
