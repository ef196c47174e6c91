extension Int {
  /// The number in small digits below the line: `₁₂`.
  package var subscripted: String {
    let digits = String(self).unicodeScalars.compactMap { Unicode.Scalar(0x2080 + $0.value - 0x30) }
    return String(String.UnicodeScalarView(digits))
  }
}
