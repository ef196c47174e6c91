/// For text that is dark on light.
func lightPaint(_ role: Role) -> Paint {
  switch role {
  case .text: Paint()
  case .dim: Paint(241)
  case .strong: Paint(.bold)
  case .emphasis: Paint(.italic)
  case .code: Paint(94, ansi: 5)
  case .link: Paint(25, .underline, ansi: 4)
  case .title: Paint(24, .bold, ansi: 4)
  case .accent: Paint(23, ansi: 4, plain: .bold)
  case .keyHint: Paint(94, .bold, ansi: 5)
  case .rule: Paint(247)
  case .axis: Paint(240)
  case .selection: Paint(16, on: 153, .bold, plain: [.bold, .reverse])
  case .cursor: Paint(231, on: 94, .bold, plain: [.bold, .reverse])
  case .lit: Paint(94, .bold, ansi: 5, plain: [.bold, .underline])
  case .marked: Paint(90, .bold, ansi: 5)
  case .hidden: Paint(240, on: 254)
  case .irregular: Paint(124, on: 254, ansi: 1, plain: .bold)
  case .warning: Paint(94, ansi: 1, plain: .bold)
  case .error: Paint(124, .bold, ansi: 1)
  case .success: Paint(22, ansi: 2, plain: .bold)
  }
}
