extension Frame {
  /// The frame for a person to review: its rows between bars, then what is not plain, by row and columns.
  ///
  /// ```text
  /// |  the   cat |
  /// 0:2-4 bold #87d7ff
  /// ```
  public var goldenText: String {
    rows.map { "|\($0)|\n" }.joined() + styleLines.map { $0 + "\n" }.joined()
  }

  /// The runs of cells that are not plain: `row:first-last style`.
  private var styleLines: [String] {
    (0..<max(0, size.rows)).flatMap { row in
      styleRuns(ofRow: row).filter { $0.style != .plain }.map { run in
        let columns =
          run.columns.count == 1
          ? "\(run.columns.lowerBound)" : "\(run.columns.lowerBound)-\(run.columns.upperBound - 1)"
        return "\(row):\(columns) \(run.style.golden)"
      }
    }
  }

  /// Neighbouring cells of one style.
  func styleRuns(ofRow row: Int) -> [(columns: Range<Int>, style: Style)] {
    var runs: [(columns: Range<Int>, style: Style)] = []
    for column in 0..<size.columns {
      let style = self[Point(column: column, row: row)].style
      if let last = runs.last, last.style == style {
        runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        runs.append((column..<column + 1, style))
      }
    }
    return runs
  }
}

extension Style {
  /// In words: `bold #87d7ff on 235`.
  fileprivate var golden: String {
    var words = attributeNames.filter { attributes.contains($0.0) }.map(\.1)
    if foreground != .standard { words.append(foreground.golden) }
    if background != .standard { words.append("on " + background.golden) }
    return words.joined(separator: " ")
  }
}

extension Color {
  fileprivate var golden: String {
    switch self {
    case .standard: return "standard"
    case .ansi(let index): return "ansi\(index)"
    case .indexed(let index): return "\(index)"
    case .rgb(let red, let green, let blue): return "#" + [red, green, blue].map(hexadecimal).joined()
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16)
}

private let attributeNames: [(Style.Attributes, String)] = [
  (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
]
