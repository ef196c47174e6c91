extension ColorMap {
  /// Violet, blue, green, yellow: dark for small numbers, as the screen is.
  static let seaOnDark = ColorMap(
    stops: [
      Lab(16, 38, -36), Lab(30, 20, -42), Lab(44, -6, -32), Lab(58, -30, -8), Lab(72, -42, 30), Lab(83, -30, 66),
      Lab(91, -10, 78),
    ],
    indices: [53, 55, 25, 31, 37, 78, 149, 184, 220, 227])

  /// The same path from paper white: small numbers are faint.
  static let seaOnLight = ColorMap(
    stops: [
      Lab(97, -4, 10), Lab(86, -18, 36), Lab(74, -34, 24), Lab(60, -28, -10), Lab(45, -2, -38), Lab(31, 26, -48),
      Lab(17, 36, -36),
    ],
    indices: [230, 186, 150, 114, 73, 67, 31, 61, 25, 53])
}
