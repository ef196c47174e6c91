/// Weight and reverse video instead of hue: every role has the full contrast of the terminal's own two colours.
func plainPaint(_ role: Role) -> Paint {
  switch role {
  case .text, .dim, .rule, .axis, .code, .hidden: Paint()
  case .strong, .title, .keyHint, .success, .irregular: Paint(.bold)
  case .emphasis: Paint(.italic)
  case .link: Paint(.underline)
  case .accent, .lit, .marked, .warning: Paint([.bold, .underline])
  case .selection, .cursor, .error: Paint([.bold, .reverse])
  }
}
