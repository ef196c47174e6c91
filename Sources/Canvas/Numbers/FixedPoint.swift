/// A number with so many digits behind the point, rounded to the nearest, ties to even; a very large one in short
/// scientific notation. Never a negative zero, and no locale.
public func formatted(_ number: Float, digits: Int, glyphs: GlyphSet = .unicode) -> String {
  if let name = irregularName(of: number, glyphs) { return name }
  guard abs(number) < largestFixed else { return scientific(number, digits: 1) }
  let digits = min(max(digits, 0), powersOfTen.count - 1)
  // Exact: 24 bits of the number and at most 21 of the power of five fit a Double.
  let scaled = Int64((Double(number) * Double(powersOfTen[digits])).rounded(.toNearestOrEven))
  return decimal(scaled, digits)
}

/// A number in scientific notation: `1.2e-5`.
func scientific(_ number: Float, digits: Int) -> String {
  guard number != 0 else { return "0" }
  var exponent = decimalExponent(of: number)
  var mantissa = Int64((Double(number) / power(exponent - digits)).rounded(.toNearestOrEven))
  if abs(mantissa) >= powersOfTen[digits + 1] {
    exponent += 1
    mantissa /= 10
  }
  return trimmed(decimal(mantissa, digits)) + "e\(exponent)"
}

/// A number as short as can be for its size, e.g. at the ends of an axis: `-18.5`, `0.317`, `1024`, `1.2e-5`.
public func brief(_ number: Float, significant: Int = 3, glyphs: GlyphSet = .unicode) -> String {
  if let name = irregularName(of: number, glyphs) { return name }
  guard number != 0 else { return "0" }
  let size = abs(number)
  guard size >= 1e-4, size < largestFixed else { return scientific(number, digits: significant - 1) }
  let digits = max(0, significant - 1 - decimalExponent(of: number))
  return trimmed(formatted(number, digits: digits))
}

/// The names of what is no finite number.
func irregularName(of number: Float, _ glyphs: GlyphSet) -> String? {
  if number.isFinite { return nil }
  if number.isNaN { return "NaN" }
  return number > 0 ? glyphs.infinity : glyphs.minusInfinity
}

/// From here on numbers are written in scientific notation.
let largestFixed: Float = 1e6
private let powersOfTen: [Int64] = [
  1, 10, 100, 1000, 10000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
]

/// A whole number with a point before its last digits. Written from the right into one buffer: tables of numbers are
/// most of what is drawn.
private func decimal(_ scaled: Int64, _ digits: Int) -> String {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
    var start = buffer.count
    var rest = scaled.magnitude
    func put(_ byte: UInt8) {
      start -= 1
      buffer[start] = byte
    }
    for place in 0... {
      if place > digits, rest == 0 { break }
      if place == digits, digits > 0 { put(UInt8(ascii: ".")) }
      put(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    if scaled < 0 { put(UInt8(ascii: "-")) }
    return String(decoding: buffer[start...], as: UTF8.self)
  }
}

/// Without zeros at the end of the fraction.
private func trimmed(_ text: String) -> String {
  guard text.utf8.contains(0x2E) else { return text }
  var text = text
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return text
}

/// The exponent of the leading decimal digit of a number that is not zero.
func decimalExponent(of number: Float) -> Int {
  let size = Double(abs(number))
  var exponent = 0
  while size >= power(exponent + 1) { exponent += 1 }
  while size < power(exponent) { exponent -= 1 }
  return exponent
}

/// A power of ten, exact up to 10²² and the same on every machine.
private func power(_ exponent: Int) -> Double {
  var power = 1.0
  for _ in 0..<abs(exponent) { power *= 10 }
  return exponent < 0 ? 1 / power : power
}
