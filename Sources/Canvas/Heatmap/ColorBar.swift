/// The line that says which number has which colour: `-18.5 ▕▓▒░0░▒▓▏ 18.5`, and what else there is to know.
struct ColorBar {
  let heatmap: Heatmap
  let theme: Theme
  let gradation: Gradation?
  let ramp: Ramp
  let isNumbers: Bool
  let range: NumberRange

  init(_ heatmap: Heatmap, _ layout: HeatmapLayout, _ theme: Theme) {
    self.init(heatmap, heatmap.range, isNumbers: layout.unit.isNumber, theme)
  }

  init(_ heatmap: Heatmap, _ range: NumberRange, isNumbers: Bool, _ theme: Theme) {
    self.heatmap = heatmap
    self.theme = theme
    self.range = range
    self.isNumbers = isNumbers
    gradation = Gradation(heatmap, range)
    ramp = theme.ramp(for: heatmap.tint)
  }

  /// The width of the whole line with a gradient of a good length.
  var width: Int { width(withGradient: usualGradient) }
  /// With one that can just be read.
  var minimumWidth: Int { width(withGradient: shortestGradient) }
  /// The space between the bar and what stands before it.
  static let gap = 3

  private func width(withGradient length: Int) -> Int {
    let notes = notes.reduce(0) { $0 + 2 + displayWidth(of: $1.text) }
    return limitsWidth + (showsGradient ? 4 + length : 0) + notes
  }

  private var limitsWidth: Int {
    guard let gradation, !gradation.isConstant else { return displayWidth(of: words) }
    if !showsGradient { return displayWidth(of: words) }
    return displayWidth(of: brief(gradation.low)) + displayWidth(of: brief(gradation.high))
  }

  /// In ASCII there are no shades beside the numbers, so there is nothing to explain.
  var showsGradient: Bool {
    guard let gradation, !gradation.isConstant else { return false }
    return ramp.isColored || !theme.glyphs.isASCII || !isNumbers
  }

  /// What is said in place of a gradient.
  var words: String {
    guard let gradation else { return theme.wording.noFiniteNumber }
    if gradation.isConstant { return theme.wording.constant(brief(gradation.low), isWhole: range.isFinite) }
    return theme.wording.range(from: brief(gradation.low), to: brief(gradation.high))
  }

  /// The kind of the curve, and samples of elements that have no place on the bar.
  var notes: [(text: String, style: Style)] {
    var notes: [(String, Style)] = []
    switch gradation?.curve {
    case .logarithmic: notes.append((theme.wording.logarithmic, theme.style(.dim)))
    case .symmetric: notes.append((theme.wording.symmetricLogarithmic, theme.style(.dim)))
    default: break
    }
    if heatmap.hidden.contains(true) {
      notes.append(("\(theme.glyphs.hiddenMark) \(theme.wording.hidden)", theme.style(.hidden)))
    }
    guard !isNumbers else { return notes }
    let irregular = [
      (range.hasNaN, Float.nan), (range.hasInfinity, .infinity), (range.hasMinusInfinity, -.infinity),
    ]
    for case (true, let number) in irregular {
      notes.append((irregularSample(of: number, theme.glyphs), theme.style(.irregular)))
    }
    return notes
  }
}

private let shortestGradient = 9
/// The columns of a gradient where there is room.
let usualGradient = 16

/// An irregular number as a pixel and by name: `? NaN`.
private func irregularSample(of number: Float, _ glyphs: GlyphSet) -> String {
  "\(irregularGlyph(of: number)) \(irregularName(of: number, glyphs) ?? "")"
}

/// The character of an irregular number where there is room for one only.
func irregularGlyph(of number: Float) -> Character {
  number.isNaN ? "?" : number > 0 ? "+" : "-"
}

extension Theme {
  func ramp(for tint: Heatmap.Tint) -> Ramp {
    if case .diverging = tint { diverging } else { sequential }
  }
}
