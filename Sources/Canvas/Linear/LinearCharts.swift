extension Curves {
  /// The curves in sentences: every point of a short one; of a long one its ends and its extremes.
  public func linearLines(theme: Theme) -> [String] {
    let wording = theme.wording
    let axes = [xAxis.name, yAxis.name].filter { !$0.isEmpty }.joined(separator: wording.comma)
    var head = title.isEmpty ? "" : title + wording.colon
    head += wording.curves(series.count) + (axes.isEmpty ? "" : wording.inBrackets(axes)) + wording.stop
    return ([head] + series.map { line(of: $0, wording) }).map(theme.spelled)
  }

  private func line(of series: Series, _ wording: Wording) -> String {
    let name = series.name.isEmpty ? "" : series.name + wording.colon
    let points = Array(zip(series.x, series.y).filter { $1.isFinite })
    func written(_ point: (Float, Float)) -> String { wording.at(brief(point.0), brief(point.1)) }
    let end = series.endOfNumbers.map { wording.semicolon + wording.notANumber(from: brief($0)) } ?? ""
    guard points.count > mostPoints, let first = points.first, let last = points.last,
      let lowest = points.min(by: { $0.1 < $1.1 }), let highest = points.max(by: { $0.1 < $1.1 })
    else { return name + points.map(written).joined(separator: wording.comma) + end }
    var line =
      name
      + wording.course(
        first: written(first), last: written(last), lowest: written(lowest), highest: written(highest)) + end
    if let marker, let number = series.number(near: marker) {
      line += wording.semicolon + wording.at(brief(marker), brief(number))
    }
    return line
  }
}

private let mostPoints = 10

extension Bars {
  /// The bars in sentences: the groups one after another.
  public func linearLines(theme: Theme) -> [String] {
    let wording = theme.wording
    let notation = notation ?? .telling(apart: groups.flatMap(\.numbers))
    let lines = groups.map { group in
      let numbers = group.numbers.enumerated().map { index, number in
        "\(index < labels.count ? labels[index] : String(index)) \(notation.text(for: number, glyphs: theme.glyphs))"
      }
      return (group.name.isEmpty ? "" : group.name + wording.colon) + numbers.joined(separator: wording.comma)
    }
    return ((title.isEmpty ? [] : [title + wording.stop]) + lines).map(theme.spelled)
  }
}

extension Histogram {
  /// The histogram in sentences: the bins that hold something.
  public func linearLines(theme: Theme) -> [String] {
    let wording = theme.wording
    let bins = counts.indices.filter { counts[$0] > 0 }.map { bin in
      wording.fromTo(brief(edge(bin)), brief(edge(bin + 1))) + wording.colon + String(counts[bin])
    }
    var head = title.isEmpty ? "" : title + wording.colon
    head += wording.counted(counts.reduce(0, +)) + (xAxis.isEmpty ? "" : wording.inBrackets(xAxis)) + wording.stop
    let rest = wording.leftOut(outside: outside, irregular: irregular)
    return ([head] + bins + (rest.isEmpty ? [] : [rest + wording.stop])).map(theme.spelled)
  }
}

extension TokenStrip {
  /// The words in one sentence, each with what there is to know about it.
  public func linearLines(theme: Theme) -> [String] {
    let wording = theme.wording
    let words = tokens.indices.map { index in
      let more = [note(index, theme), number(index, theme)].filter { !$0.isEmpty }
      return more.isEmpty ? tokens[index] : tokens[index] + wording.inBrackets(more.joined(separator: wording.comma))
    }
    return [(title.isEmpty ? "" : title + wording.colon) + words.joined(separator: wording.comma)].map(theme.spelled)
  }
}

extension FormulaLine {
  /// The formula in one line.
  public func linearLines(theme: Theme) -> [String] { [theme.spelled(text)] }
}
