/// The colours of what a terminal would have chosen itself: its background, its text and the sixteen of the palette.
public struct Paper: Hashable, Sendable {
  public let background: RGB
  public let text: RGB
  /// Sixteen.
  public let palette: [RGB]
}

extension Paper {
  /// What goes with a look.
  public init(_ look: Look) {
    switch look {
    case .dark, .terminal: self = Paper(background: RGB(18, 18, 18), text: RGB(228, 228, 228), palette: .onDark)
    case .light: self = Paper(background: RGB(255, 255, 255), text: RGB(28, 28, 28), palette: .onLight)
    case .highContrast: self = Paper(background: RGB(0, 0, 0), text: RGB(255, 255, 255), palette: .onDark)
    }
  }

  /// What text of a style, and what is behind it, are painted with.
  func colors(of style: Style) -> (foreground: RGB, background: RGB) {
    let foreground = rgb(style.foreground) ?? text
    let background = rgb(style.background) ?? background
    return style.attributes.contains(.reverse) ? (background, foreground) : (foreground, background)
  }

  private func rgb(_ color: Color) -> RGB? {
    if case .ansi(let index) = color { return palette[Int(index) % palette.count] }
    return RGB(color)
  }
}

extension [RGB] {
  fileprivate static var onDark: [RGB] { (0..<16).map { RGB(xterm: $0) } }

  /// Dark enough to be read on white.
  fileprivate static var onLight: [RGB] {
    let dark = [
      RGB(0, 0, 0), RGB(170, 0, 0), RGB(0, 105, 0), RGB(125, 85, 0), RGB(0, 0, 190), RGB(145, 0, 145),
      RGB(0, 105, 115), RGB(90, 90, 90),
    ]
    return dark + dark
  }
}

extension RGB {
  /// `#87d7ff`
  public var hexadecimal: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
