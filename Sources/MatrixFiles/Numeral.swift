/// A number as JSON writes it: no leading zeros or plus, digits on both sides of a point.
struct Numeral {
  /// Where the text goes on behind it.
  private(set) var end: Int
  private var isNegative = false
  /// Its first nineteen digits, as a whole number.
  private var digits: UInt64 = 0
  /// The power of ten that belongs to them.
  private var exponent = 0

  /// - Parameter hasDecimalComma: a comma is a point, too.
  /// - Returns: `nil` where there is none. What stands behind it may still make it part of something else.
  init?(_ text: UnsafeRawBufferPointer, at start: Int, hasDecimalComma: Bool = false) {
    end = start
    if Self.byte(text, end) == UInt8(ascii: "-") {
      isNegative = true
      end += 1
    }
    let startsWithZero = Self.byte(text, end) == UInt8(ascii: "0")
    let whole = addDigits(text)
    guard whole > 0, !(startsWithZero && whole > 1) else { return nil }
    if let byte = Self.byte(text, end), byte == UInt8(ascii: ".") || hasDecimalComma && byte == UInt8(ascii: ",") {
      end += 1
      let places = addDigits(text)
      guard places > 0 else { return nil }
      exponent -= places
    }
    guard let byte = Self.byte(text, end), byte | 0x20 == UInt8(ascii: "e") else { return }
    end += 1
    guard addExponent(text) else { return nil }
  }

  @inline(__always)
  private static func byte(_ text: UnsafeRawBufferPointer, _ index: Int) -> UInt8? {
    index < text.count ? text[index] : nil
  }

  /// Those for which there is no room count as zeros.
  /// - Returns: how many there were.
  @inline(__always)
  private mutating func addDigits(_ text: UnsafeRawBufferPointer) -> Int {
    let start = end
    while let byte = Self.byte(text, end), byte &- UInt8(ascii: "0") < 10 {
      if digits < Self.full {
        digits = digits &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
      } else {
        exponent += 1
      }
      end += 1
    }
    return end - start
  }

  private mutating func addExponent(_ text: UnsafeRawBufferPointer) -> Bool {
    let sign = Self.byte(text, end)
    if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { end += 1 }
    let start = end
    var size = 0
    while let byte = Self.byte(text, end), byte &- UInt8(ascii: "0") < 10 {
      if size < 100_000 { size = size * 10 + Int(byte &- UInt8(ascii: "0")) }
      end += 1
    }
    exponent += sign == UInt8(ascii: "-") ? -size : size
    return end > start
  }

  /// With one more digit than this, there may be no room for the next.
  private static let full: UInt64 = 1_000_000_000_000_000_000
}

extension Numeral {
  /// It may be a whole number that no `Float` is: without a point, and beyond 2²⁴.
  var mayBeRounded: Bool { exponent >= 0 && digits > 1 << 24 }

  /// The nearest `Float`; `nil` in the rare cases where that asks for more care.
  ///
  /// A `Double` that is at most three of its own steps away says which one that is, unless it lies about half way between
  /// two of them.
  var float: Float? {
    guard digits > 0 else { return isNegative ? -0.0 : 0 }
    guard abs(exponent) < Self.powers.count else { return nil }
    let power = Self.powers[abs(exponent)]
    let size = exponent < 0 ? Double(digits) / power : Double(digits) * power
    guard size >= Double(Float.leastNormalMagnitude), size <= Double(Float.greatestFiniteMagnitude) else { return nil }
    // A `Double` has 29 bits more; half way is where the first of them stands alone.
    guard abs(Int(size.bitPattern & 0x1FFF_FFFF) - 0x1000_0000) > 8 else { return nil }
    return Float(isNegative ? -size : size)
  }

  /// The nearest to 10⁰, 10¹ …
  private static let powers: [Double] = (0..<60).map { Double("1e\($0)")! }
}
