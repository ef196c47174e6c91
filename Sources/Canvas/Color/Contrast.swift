extension Style {
  /// Text in black or white on a colour, whichever can be read better.
  ///
  /// Black has the higher contrast exactly where the luminance is above √(1.05·0.05) − 0.05; the better of the two is
  /// then never below 4.58, which passes WCAG's AA.
  static func text(on background: RGB, depth: ColorDepth) -> Style {
    let isBlack = background.luminance > 0.1791
    // On 256 colours the fixed black and white: the first sixteen are the person's own.
    if depth == .indexed256 { return Style(foreground: .indexed(isBlack ? 16 : 231)) }
    return Style(foreground: isBlack ? .rgb(0, 0, 0) : .rgb(255, 255, 255))
  }
}
