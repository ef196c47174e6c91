/// More numbers than these nobody listens to.
private let mostNumbers = 4096

extension Heatmap {
  /// The heatmap in sentences, for those who hear it: what it is, then each row with what its numbers stand for.
  public func linearLines(theme: Theme) -> [String] {
    let wording = theme.wording
    let head = titleInWords(theme) + sizeInWords(theme) + wording.stop
    guard extent.isWhole, grid.numbers.count <= mostNumbers else {
      let count = extent.whole.rows * extent.whole.columns
      return [head, wording.tooManyNumbers(count)].map(theme.spelled)
    }
    let notation = notation ?? .telling(apart: visibleNumbers)
    var lines = [head]
    for row in 0..<grid.rows { lines.append(line(of: row, notation, theme)) }
    if sums.ofColumns {
      let sums = (0..<grid.columns).map { column in
        labelled(column, notation.text(for: sum(ofColumn: column), glyphs: theme.glyphs))
      }
      lines.append(wording.sumsOfColumns(sums.joined(separator: wording.comma)))
    }
    return lines.map(theme.spelled)
  }

  private func titleInWords(_ theme: Theme) -> String { title.isEmpty ? "" : title + theme.wording.colon }

  /// How many rows and columns there are, and between which ends their numbers lie.
  private func sizeInWords(_ theme: Theme) -> String {
    let wording = theme.wording
    let range = range
    let whole = extent.whole
    let shape = wording.shape(rows: whole.rows, rowAxis, columns: whole.columns, columnAxis)
    guard let low = range.low, let high = range.high else { return shape }
    let ends =
      low == high ? wording.constant(brief(low), isWhole: range.isFinite) : wording.fromTo(brief(low), brief(high))
    return shape + wording.comma + ends
  }

  /// What a picture in an area shows: of how many numbers, between which ends, and how it was made smaller.
  public func pictureInWords(in area: Area, theme: Theme) -> String {
    guard let layout = layout(in: area, theme: theme) else {
      return theme.spelled(sizeInWords(theme) + theme.wording.stop)
    }
    let block = HeatmapPainter(self, layout, theme).block
    guard block != Size(columns: 1, rows: 1) else { return theme.spelled(sizeInWords(theme) + theme.wording.stop) }
    func shape(_ rows: Int, _ columns: Int) -> String { "\(rows)\(theme.glyphs.times)\(columns)" }
    let notes = theme.wording.reduced(
      from: shape(extent.whole.rows, extent.whole.columns), to: shape(layout.rows.count, layout.columns.count),
      block: shape(block.rows, block.columns), by: reduction)
    return theme.spelled(sizeInWords(theme) + theme.wording.semicolon + notes[0] + theme.wording.stop)
  }

  /// Which rows and columns of the whole the grid has; empty where it has all.
  func partInWords(_ theme: Theme) -> String {
    let whole = extent.whole
    func ends(_ part: Range<Int>, of count: Int) -> ClosedRange<Int>? {
      part.isEmpty || part == 0..<count ? nil : ClosedRange(part)
    }
    let words = theme.wording.part(
      rows: ends(extent.rows, of: whole.rows), of: whole.rows, columns: ends(extent.columns, of: whole.columns),
      of: whole.columns)
    return theme.spelled(words[0])
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
