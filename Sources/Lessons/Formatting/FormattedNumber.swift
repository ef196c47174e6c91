/// A number as prose writes it: whole numbers bare, others with three digits that say something, but never more digits
/// than the number has.
func formatted(_ number: Float, _ format: Interpolation.Format = .short) -> String {
  guard number.isFinite else { return number.isNaN ? "NaN" : number < 0 ? "-∞" : "∞" }
  switch format {
  case .digits(let digits): return fixed(Double(number), digits: digits)
  case .percent: return fixed(Double(number) * 100, digits: 1) + "%"
  case .short: return short(number)
  }
}

private func short(_ number: Float) -> String {
  let size = abs(number)
  if number == number.rounded(), size < 1e7 { return fixed(Double(number), digits: 0) }
  guard size >= 1e-3, size < 1e7 else { return scientific(Double(number)) }
  let rounded = fixed(
    Double(number), digits: size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 2 - exponent(Double(size)))
  let shortest = "\(number)"
  return shortest.count < rounded.count ? shortest : rounded
}

/// With so many digits behind the point; never `-0`.
func fixed(_ number: Double, digits: Int) -> String {
  let power = (0..<digits).reduce(1.0) { power, _ in power * 10 }
  let scaled = (abs(number) * power).rounded(.toNearestOrEven)
  // Beyond this a Double has no digits behind the point, and an Int64 no room.
  guard scaled < 9e15 else { return scientific(number) }
  let whole = Int64(scaled)
  let sign = number < 0 && whole != 0 ? "-" : ""
  guard digits > 0 else { return sign + String(whole) }
  let written = String(whole)
  let padded = String(repeating: "0", count: max(0, digits + 1 - written.count)) + written
  return "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
}

/// `4.21e-5`
func scientific(_ number: Double) -> String {
  var power = exponent(abs(number))
  var mantissa = scaled(abs(number), by: -power)
  if (mantissa * 100).rounded() >= 1000 {
    mantissa /= 10
    power += 1
  }
  return (number < 0 ? "-" : "") + fixed(mantissa, digits: 2) + "e\(power)"
}

/// The power of ten of the first digit.
private func exponent(_ size: Double) -> Int {
  var (power, rest) = (0, size)
  while rest >= 10 { (power, rest) = (power + 1, rest / 10) }
  while rest > 0, rest < 1 { (power, rest) = (power - 1, rest * 10) }
  return power
}

private func scaled(_ number: Double, by power: Int) -> Double {
  (0..<abs(power)).reduce(number) { number, _ in power < 0 ? number / 10 : number * 10 }
}
