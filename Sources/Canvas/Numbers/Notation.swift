/// How the numbers of one picture are written, so that their points stand under each other.
public enum Notation: Hashable, Sendable {
  case fixed(digits: Int)
  case scientific

  public func text(for number: Float, glyphs: GlyphSet = .unicode) -> String {
    switch self {
    case .fixed(let digits): return formatted(number, digits: digits, glyphs: glyphs)
    case .scientific:
      return irregularName(of: number, glyphs) ?? Canvas.scientific(number, digits: 1)
    }
  }

  /// The shortest notation in which these numbers can be told apart, within a number of columns.
  public static func telling(apart numbers: some Sequence<Float>, within width: Int = 7) -> Notation {
    telling(apart: numbers, of: NumberRange(numbers), within: width)
  }

  /// - Parameter range: of these numbers, where it is known.
  static func telling(
    apart numbers: some Sequence<Float>, of range: NumberRange, within width: Int = 7
  ) -> Notation {
    var range = range
    // What is too large for fixed digits is written on its own and must not take the digits of the others.
    if let low = range.low, let high = range.high, max(-low, high) >= largestFixed {
      range = NumberRange(numbers.lazy.filter { abs($0) < largestFixed })
    }
    guard let low = range.low, let high = range.high else { return .fixed(digits: 0) }
    if range.isWhole { return .fixed(digits: 0) }
    let largest = max(abs(low), abs(high))
    if largest < 5e-4 { return .scientific }
    let wanted = digits(for: low == high ? largest : high - low)
    let taken = max(0, decimalExponent(of: largest)) + 2 + (low < 0 ? 1 : 0)
    return .fixed(digits: max(0, min(wanted, width - taken)))
  }

  private static func digits(for spread: Float) -> Int {
    // 0.511 − 0.501 comes out a little below 0.01.
    switch spread * 1.001 {
    case 1000...: 0
    case 10...: 1
    case 0.1...: 2
    case 0.01...: 3
    default: 4
    }
  }
}
