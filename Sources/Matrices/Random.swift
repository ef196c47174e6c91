import Glibc

/// Random numbers that are the same for the same seed, on every machine and in every version of this library.
///
/// The bits come from xoshiro256** (Blackman and Vigna 2018), whose state is filled from the seed by SplitMix64, as its
/// authors advise. The first numbers are pinned in a test.
public struct Random: Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)
  /// Box and Muller's method makes two normal numbers at a time.
  private var spare: Double?

  public init(seed: UInt64) {
    var seed = seed
    func splitMix() -> UInt64 {
      seed &+= 0x9E37_79B9_7F4A_7C15
      var bits = seed
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
    state = (splitMix(), splitMix(), splitMix(), splitMix())
  }

  /// The next 64 random bits.
  public mutating func bits() -> UInt64 {
    func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 { (bits << count) | (bits >> (64 - count)) }
    let result = rotated(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, by: 45)
    return result
  }

  /// A number from 0 up to but not including 1, each multiple of 2⁻²⁴ equally likely.
  public mutating func uniform() -> Float { Float(bits() >> 40) * 0x1p-24 }

  /// A whole number from 0 up to but not including `count`.
  /// - Precondition: `count` is positive.
  public mutating func index(below count: Int) -> Int {
    precondition(count > 0, "there is nothing to choose from")
    // The high half of a 128-bit product: no remainder, and the bias is below count / 2⁶⁴.
    return Int(bits().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// The same elements in another order, each order equally likely (Fisher and Yates 1938).
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in elements.indices.dropFirst().reversed() { elements.swapAt(last, index(below: last + 1)) }
    return elements
  }

  /// A number from the normal distribution with mean 0 and variance 1 (Box and Muller 1958).
  public mutating func normal() -> Float {
    if let spare {
      self.spare = nil
      return Float(spare)
    }
    // From 2⁻⁵³ to 1, so that the logarithm is finite.
    let distance = (Double(bits() >> 11) + 1) * 0x1p-53
    let turn = Double(bits() >> 11) * 0x1p-53
    let radius = (-2 * log(distance)).squareRoot()
    spare = radius * sin(2 * .pi * turn)
    return Float(radius * cos(2 * .pi * turn))
  }
}
