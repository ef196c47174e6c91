import Canvas
import Testing

@Suite struct ThemeTests {
  /// What the backgrounds of terminals are mostly like.
  static let backgrounds: [Look: [RGB]] = [
    .dark: [RGB(0, 0, 0), RGB(30, 30, 30), RGB(40, 42, 54)], .light: [RGB(255, 255, 255), RGB(250, 248, 240)],
  ]

  @Test(arguments: [Look.dark, .light], [ColorDepth.rgb24, .indexed256])
  func textOfEveryRoleCanBeRead(_ look: Look, _ depth: ColorDepth) throws {
    let theme = Theme(look, depth: depth)
    for role in Role.allCases where role != .rule {
      let style = theme.style(role)
      guard let foreground = RGB(style.foreground) else { continue }
      let backgrounds = RGB(style.background).map { [$0] } ?? Self.backgrounds[look] ?? []
      for background in backgrounds { #expect(foreground.contrast(with: background) >= 4.5, "\(role)") }
    }
  }

  @Test(arguments: Look.allCases) func withoutColourThereIsNone(_ look: Look) {
    let theme = Theme(look, depth: .mono)
    for style in Role.allCases.map(theme.style(_:)) + (0..<9).map(theme.style(ofSeries:)) {
      #expect(style.foreground == .standard && style.background == .standard && !style.attributes.contains(.dim))
    }
    #expect(theme.sequential.levels.allSatisfy { $0.color == nil && $0.shadeStyle == .plain })
  }

  @Test func `in ASCII the Chinese of the course is read in Latin letters`() {
    #expect(asciiSpelling(of: "我 爱 学习 → 注") == "wo ai xuexi -> ?")
  }

  @Test func sixteenColoursMeansSixteen() {
    for look in Look.allCases {
      let theme = Theme(look, depth: .ansi16)
      for style in Role.allCases.map(theme.style(_:)) + (0..<9).map(theme.style(ofSeries:)) {
        for color in [style.foreground, style.background] {
          if case .ansi(let index) = color { #expect(index < 8) } else { #expect(color == .standard) }
        }
      }
    }
  }

  @Test func asciiIsASCII() {
    let theme = Theme(depth: .mono, glyphs: .ascii)
    #expect((theme.sequential.levels + theme.diverging.levels).allSatisfy { $0.shade.isASCII && $0.sideShade == " " })
    #expect(theme.spelled("Kᵀ…") == "K^T...")
  }
}
