/// The entities of HTML that somebody may write in a lesson.
enum Entities {
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "hellip": "…", "ndash": "–",
    "mdash": "—", "times": "×", "middot": "·",
  ]

  /// What `&amp;`, `&#8730;` or `&#x221A;` stands for.
  static func scalar(_ entity: String) -> Unicode.Scalar? {
    let name = entity.dropFirst().dropLast()
    guard name.hasPrefix("#") else { return named[String(name)] }
    let digits = name.dropFirst()
    let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
