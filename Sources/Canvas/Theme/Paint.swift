/// How one role looks at each depth of colour.
struct Paint: Hashable, Sendable {
  /// Among the fixed colours 16 to 255, used with 256 colours and more.
  let foreground: UInt8?
  let background: UInt8?
  /// Attributes beside those colours.
  let attributes: Style.Attributes
  /// Among the sixteen colours of the person's own choice.
  let ansi: UInt8?
  /// Attributes with sixteen colours or none.
  let plain: Style.Attributes

  init(
    _ foreground: UInt8? = nil, on background: UInt8? = nil, _ attributes: Style.Attributes = [],
    ansi: UInt8? = nil, plain: Style.Attributes? = nil
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.ansi = ansi
    self.plain = plain ?? attributes
  }

  /// The terminal's own two colours.
  init(_ attributes: Style.Attributes) { self.init(nil, attributes) }

  func style(_ depth: ColorDepth) -> Style {
    switch depth {
    case .mono: Style(plain)
    case .ansi16: Style(foreground: ansi.map(Color.ansi) ?? .standard, plain)
    case .indexed256: style(Color.indexed)
    case .rgb24: style { RGB(xterm: $0).color }
    }
  }

  private func style(_ color: (UInt8) -> Color) -> Style {
    Style(foreground: foreground.map(color) ?? .standard, background: background.map(color) ?? .standard, attributes)
  }
}
