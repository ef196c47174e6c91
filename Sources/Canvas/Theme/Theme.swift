/// How everything looks on one terminal: its colours, its characters, and the language of the few words that pictures
/// add to what they are given.
public struct Theme: Hashable, Sendable {
  public let look: Look
  public let depth: ColorDepth
  public let glyphs: GlyphSet
  public let wording: Wording
  /// For numbers with one direction.
  public let sequential: Ramp
  /// For numbers on both sides of a centre.
  public let diverging: Ramp
  private let styles: [Style]
  private let palette: Palette?
  let usesPalette: Bool

  /// - Parameter usesPalette: whether roles name colours of the fixed palette also where 24 bits are shown. They are the
  ///   same colours in fewer bytes. The colours of numbers always have 24 bits.
  public init(
    _ look: Look = .dark, depth: ColorDepth = .rgb24, glyphs: GlyphSet = .unicode, wording: Wording = .english,
    palette: Palette? = nil, usesPalette: Bool = false
  ) {
    self.look = look
    self.depth = depth
    self.glyphs = glyphs
    // A terminal without Chinese characters can still say it in English.
    self.wording = glyphs.isASCII ? .english : wording
    self.palette = palette
    self.usesPalette = usesPalette
    styles = Role.allCases.map { look.style($0, usesPalette && depth == .rgb24 ? .indexed256 : depth) }
    let palette = palette ?? (look == .highContrast ? .grey : .sea)
    let isLight = look == .light
    sequential = .sequential(
      palette.map(onLight: isLight), depth: depth, glyphs: glyphs, ansi: isLight ? 4 : 6)
    diverging = .diverging(
      isLight ? .blueRedOnLight : .blueRedOnDark, depth: depth, glyphs: glyphs, ansi: (isLight ? 4 : 6, 1))
  }

  /// The same in another language.
  public func worded(in wording: Wording) -> Theme {
    Theme(look, depth: depth, glyphs: glyphs, wording: wording, palette: palette, usesPalette: usesPalette)
  }

  /// The same for another background, with all colours. Where hues are not wanted, there are none.
  public func looking(_ other: Look) -> Theme {
    Theme(other, glyphs: glyphs, wording: wording, palette: palette ?? (look == .highContrast ? .grey : nil))
  }

  public func style(_ role: Role) -> Style { styles[role.rawValue] }

  /// A text in characters that the terminal has.
  public func spelled(_ text: String) -> String { glyphs.isASCII ? asciiSpelling(of: text) : text }
}

/// A set of colours for numbers with one direction.
public enum Palette: String, Hashable, Sendable, CaseIterable {
  case sea, ember, grey

  func map(onLight: Bool) -> ColorMap {
    switch self {
    case .sea: onLight ? .seaOnLight : .seaOnDark
    case .ember: onLight ? .emberOnLight : .emberOnDark
    case .grey: onLight ? .greyOnLight : .greyOnDark
    }
  }
}
