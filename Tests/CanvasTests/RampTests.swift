import Canvas
import Testing

@Suite struct RampTests {
  static let colored = [Look.dark, .light, .highContrast].flatMap { look in
    [ColorDepth.rgb24, .indexed256].flatMap { depth in
      Palette.allCases.map { Theme(look, depth: depth, palette: $0) }
    }
  }

  private func lightness(_ levels: some Sequence<Ramp.Level>) throws -> [Double] {
    try levels.map { Lab(try #require($0.color.flatMap { RGB($0) })).lightness }
  }

  private func isMonotone(_ numbers: [Double]) -> Bool {
    let pairs = zip(numbers, numbers.dropFirst())
    return pairs.allSatisfy { $0 < $1 } || pairs.allSatisfy { $0 > $1 }
  }

  @Test(arguments: colored) func lightnessIsStrictlyMonotone(_ theme: Theme) throws {
    #expect(isMonotone(try lightness(theme.sequential.levels)))
    let diverging = theme.diverging.levels
    let middle = diverging.count / 2
    #expect(diverging.count % 2 == 1)
    #expect(isMonotone(try lightness(diverging[...middle])))
    #expect(isMonotone(try lightness(diverging[middle...])))
  }

  @Test(arguments: colored) func bothSidesOfTheCentreAreEquallyStrong(_ theme: Theme) throws {
    let lightness = try lightness(theme.diverging.levels)
    for (below, above) in zip(lightness, lightness.reversed()) { #expect(abs(below - above) < 5) }
  }

  @Test(arguments: colored) func numbersCanBeReadOnEveryLevel(_ theme: Theme) throws {
    for level in theme.sequential.levels + theme.diverging.levels {
      let foreground = try #require(RGB(level.text.foreground))
      let background = try #require(RGB(level.text.background))
      #expect(foreground.contrast(with: background) >= 4.5)
      #expect(level.color == level.text.background)
    }
  }

  /// What is left of a colour without red or without green cones (Viénot, Brettel and Mollon 1999).
  private func dichromat(_ color: RGB, _ red: [Double], _ green: [Double], _ blue: [Double]) -> [Double] {
    let components = [color.red, color.green, color.blue].map { Double($0) / 255 }
    return [red, green, blue].map { zip($0, components).map(*).reduce(0, +) }
  }

  @Test(arguments: [Theme(.dark), Theme(.light)]) func theSidesDifferForTheColourBlind(_ theme: Theme) throws {
    let ends = try [theme.diverging.levels[8], theme.diverging.levels[54]].map {
      try #require($0.color.flatMap { RGB($0) })
    }
    let deuteranope = ends.map { dichromat($0, [0.625, 0.375, 0], [0.7, 0.3, 0], [0, 0.3, 0.7]) }
    #expect(abs(deuteranope[0][2] - deuteranope[1][2]) > 0.15)
  }

  @Test func levelsAreAsManyAsTheDepthAllows() {
    #expect(Theme().sequential.levels.count == 64)
    #expect(Theme().diverging.levels.count == 63)
    #expect(Theme(depth: .indexed256).sequential.levels.count == 10)
    #expect(Theme(depth: .mono).sequential.levels.map(\.shade) == [" ", "░", "▒", "▓", "█"])
    #expect(String(Theme(depth: .mono, glyphs: .ascii).diverging.levels.map(\.shade)) == "%=~- .+*#")
    #expect(!Theme(depth: .ansi16).sequential.isColored)
  }

  @Test func aPlaceBeyondTheEndsIsAtTheEnd() {
    let ramp = Theme().sequential
    #expect(ramp.level(at: -3) == ramp.levels.first)
    #expect(ramp.level(at: 1) == ramp.levels.last)
    #expect(ramp.level(at: 0.5) == ramp.levels[32])
  }

  @Test func labAndBackIsTheSameColour() {
    for index in UInt8(16)...255 {
      let color = RGB(xterm: index)
      #expect(Lab(color).rgb == color)
    }
    #expect(abs(Lab(RGB(255, 255, 255)).lightness - 100) < 0.01)
    #expect(RGB(0, 0, 0).contrast(with: RGB(255, 255, 255)) == 21)
  }
}
