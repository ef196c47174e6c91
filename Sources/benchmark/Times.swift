/// How long the same thing took each time.
struct Times: CustomStringConvertible {
  private let sorted: [Duration]

  init(_ durations: [Duration]) {
    sorted = durations.sorted()
  }

  var median: Duration { sorted[sorted.count / 2] }

  var description: String {
    "median \(Self.milliseconds(median)) ms, 9 of 10 within \(Self.milliseconds(sorted[sorted.count * 9 / 10])) ms"
  }

  func ratio(to other: Times) -> String {
    Self.decimal(median / other.median, places: 1, width: 5)
  }

  static func milliseconds(_ duration: Duration) -> String {
    decimal(duration / .milliseconds(1), places: duration < .milliseconds(1) ? 4 : 2, width: 6)
  }

  static func decimal(_ value: Double, places: Int, width: Int) -> String {
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let whole = Int((value * Double(unit)).rounded())
    let fraction = String(whole % unit)
    let text = "\(whole / unit)." + String(repeating: "0", count: places - fraction.count) + fraction
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
