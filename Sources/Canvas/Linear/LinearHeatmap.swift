/// More numbers than these nobody listens to.
private let mostNumbers = 4096

extension Heatmap {
  /// The heatmap in sentences, for those who hear it: what it is, then each row with what its numbers stand for.
  public func linearLines(theme: Theme) -> [String] {
    let wording = theme.wording
    let range = range
    var head = title.isEmpty ? "" : title + wording.colon
    let whole = extent.whole
    head += wording.shape(rows: whole.rows, rowAxis, columns: whole.columns, columnAxis)
    if let low = range.low, let high = range.high {
      head += wording.comma
      head +=
        low == high
        ? wording.constant(brief(low), isWhole: range.isFinite) : wording.fromTo(brief(low), brief(high))
    }
    guard extent.isWhole, grid.numbers.count <= mostNumbers else {
      return [head + wording.stop, wording.tooManyNumbers(whole.rows * whole.columns)].map(theme.spelled)
    }
    let notation = notation ?? .telling(apart: visibleNumbers)
    var lines = [head + wording.stop]
    for row in 0..<grid.rows { lines.append(line(of: row, notation, theme)) }
    if sums.ofColumns {
      let sums = (0..<grid.columns).map { column in
        labelled(column, notation.text(for: sum(ofColumn: column), glyphs: theme.glyphs))
      }
      lines.append(wording.sumsOfColumns(sums.joined(separator: wording.comma)))
    }
    return lines.map(theme.spelled)
  }

  private func line(of row: Int, _ notation: Notation, _ theme: Theme) -> String {
    let wording = theme.wording
    let numbers = (0..<grid.columns).map { column in
      let element = Grid.Element(row: row, column: column)
      if isHidden(element) { return labelled(column, wording.hidden) }
      let number = notation.text(for: grid[element], glyphs: theme.glyphs)
      return labelled(column, marked.contains(element) ? number + wording.inBrackets(wording.marked) : number)
    }
    let label = row < rowLabels.count ? rowLabels[row] : wording.row(row)
    var line = label + wording.colon + numbers.joined(separator: wording.comma)
    if sums.ofRows {
      line += wording.semicolon + wording.sum(notation.text(for: sum(ofRow: row), glyphs: theme.glyphs))
    }
    return line
  }

  private func labelled(_ column: Int, _ text: String) -> String {
    behindLabel(text, column, columnLabels)
  }
}

/// A number behind the label of its column, where that says more than the place.
private func behindLabel(_ number: String, _ column: Int, _ labels: [String]) -> String {
  guard column < labels.count, labels[column] != String(column) else { return number }
  // Two numbers in a row would be heard as one.
  return Float(labels[column]) == nil ? "\(labels[column]) \(number)" : "\(labels[column]): \(number)"
}

extension NumberTable {
  /// The table in sentences, row by row.
  public func linearLines(theme: Theme) -> [String] {
    let wording = theme.wording
    let shape = wording.shape(rows: grid.rows, "", columns: grid.columns, "")
    let notations = (0..<grid.columns).map(notation(ofColumn:))
    let rows = (0..<grid.rows).map { row in
      let numbers = (0..<grid.columns).map { column in
        let number = notations[column].text(for: grid[row, column], glyphs: theme.glyphs)
        return behindLabel(number, column, columnLabels)
      }
      let label = row < rowLabels.count ? rowLabels[row] : wording.row(row)
      return label + wording.colon + numbers.joined(separator: wording.comma)
    }
    return (["\(title.isEmpty ? "" : title + wording.colon)\(shape)\(wording.stop)"] + rows).map(theme.spelled)
  }
}
