/// Rows and columns of words, as prose has them.
public struct TextTable: Hashable, Sendable {
  public var header: [StyledText]
  public var rows: [[StyledText]]
  /// One for each column; those that are missing are left.
  public var alignments: [TextAlignment]

  public init(header: [StyledText], rows: [[StyledText]], alignments: [TextAlignment] = []) {
    self.header = header
    self.rows = rows
    self.alignments = alignments
  }

  /// The table in lines of at most `width` columns: the header, a rule, the rows. Cells of columns that are too wide
  /// are wrapped.
  public func lines(width: Int, theme: Theme) -> [StyledText] {
    let widths = columnWidths(in: width)
    guard !widths.isEmpty else { return [] }
    let rule = widths.map { String(repeating: theme.glyphs.horizontal, count: $0) }.joined(separator: gap)
    return lines(of: header, widths) + [StyledText(rule, theme.style(.rule))] + rows.flatMap { lines(of: $0, widths) }
  }

  private func lines(of row: [StyledText], _ widths: [Int]) -> [StyledText] {
    let cells = widths.indices.map { column in
      column < row.count ? row[column].wrapped(to: widths[column]) : [StyledText()]
    }
    return (0..<(cells.map(\.count).max() ?? 0)).map { number in
      var line = StyledText()
      for column in widths.indices {
        if column > 0 { line.append(gap) }
        let cell = number < cells[column].count ? cells[column][number] : StyledText()
        append(cell, to: &line, width: widths[column], column < alignments.count ? alignments[column] : .left)
      }
      return line
    }
  }

  private func append(_ cell: StyledText, to line: inout StyledText, width: Int, _ alignment: TextAlignment) {
    let free = max(0, width - cell.width)
    let before = alignment.indent(in: free)
    line.append(String(repeating: " ", count: before))
    line.append(cell)
    line.append(String(repeating: " ", count: free - before))
  }

  /// As wide as the widest cell; where that is too much, the widest columns give way.
  private func columnWidths(in width: Int) -> [Int] {
    let count = max(header.count, rows.map(\.count).max() ?? 0)
    var widths = (0..<count).map { column in
      ([header] + rows).map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
    }
    let room = max(count, width - gap.utf8.count * max(0, count - 1))
    while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] -= 1
    }
    return widths.map { max(1, $0) }
  }
}

private let gap = "  "
