/// For text that is light on dark.
func darkPaint(_ role: Role) -> Paint {
  switch role {
  case .text: Paint()
  case .dim: Paint(246)
  case .strong: Paint(.bold)
  case .emphasis: Paint(.italic)
  case .code: Paint(180, ansi: 3)
  case .link: Paint(75, .underline, ansi: 6)
  case .title: Paint(117, .bold, ansi: 6)
  case .accent: Paint(79, ansi: 6, plain: .bold)
  case .keyHint: Paint(222, .bold, ansi: 3)
  case .rule: Paint(241)
  case .axis: Paint(248)
  case .selection: Paint(231, on: 24, .bold, plain: [.bold, .reverse])
  case .cursor: Paint(16, on: 222, .bold, plain: [.bold, .reverse])
  case .lit: Paint(222, .bold, ansi: 3, plain: [.bold, .underline])
  case .marked: Paint(215, .bold, ansi: 3)
  case .hidden: Paint(247, on: 235)
  case .irregular: Paint(214, on: 235, ansi: 3, plain: .bold)
  case .warning: Paint(214, ansi: 3, plain: .bold)
  case .error: Paint(210, .bold, ansi: 1)
  case .success: Paint(114, ansi: 2, plain: .bold)
  }
}
