extension ColorMap {
  /// Night, violet, red, gold: for those who prefer warm colours.
  static let emberOnDark = ColorMap(
    stops: [
      Lab(12, 16, -22), Lab(26, 40, -36), Lab(42, 56, -14), Lab(58, 56, 24), Lab(74, 28, 58), Lab(91, -3, 50),
    ],
    indices: [234, 53, 54, 89, 125, 167, 209, 215, 222, 228])

  /// The same path from paper white.
  static let emberOnLight = ColorMap(
    stops: [
      Lab(97, -1, 9), Lab(83, 14, 40), Lab(68, 44, 50), Lab(52, 58, 20), Lab(34, 48, -22), Lab(16, 26, -30),
    ],
    indices: [230, 223, 216, 209, 203, 167, 125, 89, 53, 17])
}
