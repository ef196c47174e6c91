extension Curves {
  /// Braille gives fine lines but one look for all curves; without colours each needs a character of its own.
  func isBraille(_ theme: Theme) -> Bool {
    theme.glyphs.hasBraille && (series.count == 1 || theme.style(ofSeries: 0) != .plain)
  }

  /// The curves by name, in as many lines as it takes: with their numbers at the marker, or else their range.
  func legend(width: Int, _ theme: Theme) -> [StyledText] {
    let entries = series.indices.compactMap { entry($0, theme) }
    var lines: [StyledText] = []
    for entry in entries {
      if let last = lines.last, last.width + 3 + entry.width <= width {
        lines[lines.count - 1].append("   ")
        lines[lines.count - 1].append(entry)
      } else {
        lines.append(entry)
      }
    }
    return lines
  }

  private func entry(_ index: Int, _ theme: Theme) -> StyledText? {
    let curve = series[index]
    let name = theme.spelled(curve.name)
    var words = [name]
    if let marker, let number = curve.number(near: marker) {
      // With a colon: names of curves are often numbers themselves.
      words = [name.isEmpty ? name : "\(name):", brief(number, glyphs: theme.glyphs)]
    } else if theme.style(ofSeries: 0) == .plain, let limits = range(of: curve) {
      words.append(theme.wording.range(from: brief(limits.lowerBound), to: brief(limits.upperBound)))
    }
    var text = words.filter { !$0.isEmpty }.joined(separator: " ")
    if let place = curve.endOfNumbers {
      text += (text.isEmpty ? "" : theme.wording.comma) + theme.wording.notANumber(from: brief(place))
    }
    guard !text.isEmpty else { return nil }
    var style = theme.style(ofSeries: index)
    if index == selected { style.attributes.insert(.bold) }
    let sample = isBraille(theme) ? "⠒⠒ " : "\(seriesGlyph(index)) "
    var entry = StyledText(sample, style)
    entry.append(text, index == selected ? theme.style(.strong) : theme.style(.axis))
    return entry
  }

  private func range(of curve: Series) -> ClosedRange<Float>? {
    let range = NumberRange(curve.y)
    guard let low = range.low, let high = range.high else { return nil }
    return low...high
  }
}

/// The character that draws a series where lines all look alike.
func seriesGlyph(_ index: Int) -> Character { seriesGlyphs[index % seriesGlyphs.count] }

private let seriesGlyphs: [Character] = Array("*+ox#@%&")
