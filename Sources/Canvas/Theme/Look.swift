/// A family of colours, by what the terminal's background is like. Text keeps the terminal's own two colours.
public enum Look: String, Hashable, Sendable, CaseIterable {
  case dark
  case light
  /// No faint text and no hues outside heatmaps, which are in greys.
  case highContrast = "high-contrast"
  /// Only the sixteen colours that the person chose, outside heatmaps.
  case terminal

  /// How a role looks at a depth of colour.
  func style(_ role: Role, _ depth: ColorDepth) -> Style {
    switch self {
    case .dark: darkPaint(role).style(depth)
    case .light: lightPaint(role).style(depth)
    case .highContrast: plainPaint(role).style(depth)
    case .terminal: darkPaint(role).style(depth == .mono ? .mono : .ansi16)
    }
  }
}
