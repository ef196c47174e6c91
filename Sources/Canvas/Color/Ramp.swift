/// The looks that numbers are shown in, from the smallest to the largest, resolved for one terminal.
public struct Ramp: Hashable, Sendable {
  public let levels: [Level]

  /// The look of all numbers within one step of a ramp.
  public struct Level: Hashable, Sendable {
    /// The colour of the element; `nil` where the terminal has too few to be told apart.
    public let color: Color?
    /// How a number is written on that colour.
    public let text: Style
    /// What stands for the element where colour cannot.
    public let shade: Character
    /// What stands beside the number where colour cannot: never a character that could be read as part of it.
    public let sideShade: Character
    public let shadeStyle: Style
  }

  /// The level for a place from 0 to 1 along the ramp.
  public func level(at place: Float) -> Level {
    levels[index(at: place)]
  }

  func index(at place: Float) -> Int {
    min(max(Int(place * Float(levels.count)), 0), levels.count - 1)
  }

  /// Whether levels differ by background colour; else by their shade.
  public var isColored: Bool { levels[0].color != nil }
}

extension Ramp {
  /// A ramp with one direction.
  static func sequential(_ map: ColorMap, depth: ColorDepth, glyphs: GlyphSet, ansi: UInt8) -> Ramp {
    switch depth {
    case .rgb24: Ramp(levels: colors(of: map, count: levelCount).map { Level($0, depth) })
    case .indexed256: Ramp(levels: map.indices.map(Level.init(index:)))
    case .ansi16, .mono:
      Ramp(
        levels: glyphs.shades.indices.map { index in
          let strength = Float(index) / Float(glyphs.shades.count - 1)
          return Level(shade: glyphs.shades[index], side: glyphs.sideShade(strength), depth, ansi)
        })
    }
  }

  /// A ramp with a neutral middle, that of the centre, and two directions.
  static func diverging(_ map: DivergingMap, depth: ColorDepth, glyphs: GlyphSet, ansi: (UInt8, UInt8)) -> Ramp {
    switch depth {
    case .rgb24:
      let below = colors(of: map.below, count: levelCount / 2).reversed()
      let above = colors(of: map.above, count: levelCount / 2).dropFirst()
      return Ramp(levels: (below + above).map { Level($0, depth) })
    case .indexed256:
      return Ramp(levels: (map.below.indices.reversed() + map.above.indices.dropFirst()).map(Level.init(index:)))
    case .ansi16, .mono:
      let below = glyphs.shadesBelow.indices.reversed().map { index in
        let strength = Float(index + 1) / Float(glyphs.shadesBelow.count)
        return Level(shade: glyphs.shadesBelow[index], side: glyphs.sideShade(strength), depth, ansi.0)
      }
      let above = glyphs.shadesAbove.indices.map { index in
        let strength = Float(index + 1) / Float(glyphs.shadesAbove.count)
        return Level(shade: glyphs.shadesAbove[index], side: glyphs.sideShade(strength), depth, ansi.1)
      }
      return Ramp(levels: below + [Level(shade: " ", side: " ", depth, ansi.0)] + above)
    }
  }

  private static func colors(of map: ColorMap, count: Int) -> [RGB] {
    (0..<count).map { map.color(at: Double($0) / Double(count - 1)) }
  }
}

// More could not be told apart, and every pair of two levels costs a terminal one of its colour pairs.
private let levelCount = 64

extension Ramp.Level {
  init(_ color: RGB, _ depth: ColorDepth) {
    var text = Style.text(on: color, depth: depth)
    text.background = color.color
    self.init(color: color.color, text: text, shade: " ", sideShade: " ", shadeStyle: .plain)
  }

  init(index: UInt8) {
    var text = Style.text(on: RGB(xterm: index), depth: .indexed256)
    text.background = .indexed(index)
    self.init(color: .indexed(index), text: text, shade: " ", sideShade: " ", shadeStyle: .plain)
  }

  init(shade: Character, side: Character, _ depth: ColorDepth, _ ansi: UInt8) {
    let style = depth == .mono ? Style.plain : Style(foreground: .ansi(ansi))
    self.init(color: nil, text: .plain, shade: shade, sideShade: side, shadeStyle: style)
  }
}
