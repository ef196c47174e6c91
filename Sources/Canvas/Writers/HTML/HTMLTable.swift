extension Heatmap {
  /// Are there few enough numbers to stand in a table, each of them one of the matrix?
  package var suitsTable: Bool { grid.numbers.count <= mostNumbersOfTable && extent.block == Size(columns: 1, rows: 1) }

  /// Do the numbers of a table stand in spots of colour, where they are heard but only seen on request?
  fileprivate var isCompact: Bool {
    switch view {
    case .numbers: false
    case .pixels: true
    case .automatic: grid.columns > 24 || grid.numbers.count > 1024
    }
  }

  /// The matrix as a table, its cells in the colours of the document that it stands in, with the colour bar below.
  public func htmlTable(theme: Theme) -> String {
    HTMLTable(heatmap: self, theme: theme).text
  }
}

/// More than these make a document that nobody reads: 64×64.
package let mostNumbersOfTable = 4096

extension NumberTable {
  /// The same without colours.
  public func htmlTable(theme: Theme) -> String {
    var heatmap = Heatmap(grid)
    (heatmap.title, heatmap.rowLabels, heatmap.columnLabels) = (title, rowLabels, columnLabels)
    heatmap.marked = marked
    let notations = (0..<grid.columns).map(notation(ofColumn:))
    return HTMLTable(heatmap: heatmap, theme: theme, notations: notations).text
  }
}

/// Writes one matrix as a table: with `th` for what its rows and columns are called, as a screen reader wants it.
private struct HTMLTable {
  let heatmap: Heatmap
  let theme: Theme
  /// One for each column of a table without colours.
  var notations: [Notation]?

  private var grid: Grid { heatmap.grid }
  private var isColored: Bool { notations == nil }
  private var isCompact: Bool { isColored && heatmap.isCompact }

  var text: String {
    guard isCompact else { return box }
    let label = "<label class=\"spread\"><input type=\"checkbox\"/> \(theme.wording.numbers)</label>"
    return "<div>\n\(label)\n\(box)</div>\n"
  }

  /// The table and its colour bar; what is too wide is scrolled within.
  private var box: String {
    let range = heatmap.range
    let gradation = Gradation(heatmap, range)
    let notation = heatmap.notation ?? .telling(apart: heatmap.visibleNumbers)
    var text = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(spelled(heatmap.title))\">\n"
    text += "<table class=\"\(isColored ? "matrix" : "matrix plain")\">\n\(caption)<thead>\n<tr><td></td>"
    for column in 0..<grid.columns {
      text +=
        "<th scope=\"col\">\(spelled(heatmap.columnLabel(heatmap.extent.columns.lowerBound + column, theme)))</th>"
    }
    if heatmap.sums.ofRows { text += "<th scope=\"col\" class=\"sum\">\(theme.glyphs.sum)</th>" }
    text += "</tr>\n</thead>\n<tbody>\n"
    for row in 0..<grid.rows {
      text += "<tr><th scope=\"row\">\(spelled(heatmap.rowLabel(heatmap.extent.rows.lowerBound + row, theme)))</th>"
      for column in 0..<grid.columns {
        text += cell(Grid.Element(row: row, column: column), notations?[column] ?? notation, gradation)
      }
      if heatmap.sums.ofRows { text += sum(heatmap.sum(ofRow: row), notation) }
      text += "</tr>\n"
    }
    text += "</tbody>\n"
    if heatmap.sums.ofColumns { text += columnSums(notation) }
    text += "</table>\n"
    if isColored, let gradation {
      text += HTMLBar(heatmap: heatmap, gradation: gradation, range: range, theme: theme).text
    }
    return text + "</div>\n"
  }

  private var caption: String {
    let notes = [heatmap.axes(theme), heatmap.partInWords(theme)].filter { !$0.isEmpty }
    guard !heatmap.title.isEmpty || !notes.isEmpty else { return "" }
    let small = notes.map { " <small>\(escapedMarkup($0))</small>" }.joined()
    return "<caption>\(spelled(heatmap.title))\(small)</caption>\n"
  }

  private func cell(_ element: Grid.Element, _ notation: Notation, _ gradation: Gradation?) -> String {
    if heatmap.isHidden(element) {
      return "<td class=\"off\"><span class=\"heard\">\(theme.wording.hidden)</span></td>"
    }
    let number = grid[element]
    var classes = number.isFinite ? "" : "odd"
    if isColored, number.isFinite, let gradation {
      let ramp = theme.ramp(for: heatmap.tint)
      classes = heatmap.tint.levelClass(ramp.index(at: gradation.place(of: number)))
    }
    var text = escapedMarkup(notation.text(for: number, glyphs: theme.glyphs))
    if heatmap.marked.contains(element) {
      classes += " marked"
      text += "<span class=\"heard\">\(theme.wording.inBrackets(theme.wording.marked))</span>"
    }
    if isCompact { text = "<span>\(text)</span>" }
    return classes.isEmpty ? "<td>\(text)</td>" : "<td class=\"\(classes)\">\(text)</td>"
  }

  private func columnSums(_ notation: Notation) -> String {
    let sums = (0..<grid.columns).map { sum(heatmap.sum(ofColumn: $0), notation) }.joined()
    let corner = heatmap.sums.ofRows ? "<td></td>" : ""
    return "<tfoot>\n<tr><th scope=\"row\" class=\"sum\">\(theme.glyphs.sum)</th>\(sums)\(corner)</tr>\n</tfoot>\n"
  }

  private func sum(_ number: Float, _ notation: Notation) -> String {
    "<td class=\"sum\">\(escapedMarkup(notation.text(for: number, glyphs: theme.glyphs)))</td>"
  }

  private func spelled(_ text: String) -> String { escapedMarkup(theme.spelled(text)) }
}

/// The colour bar of a table: from the number of the first colour to that of the last.
private struct HTMLBar {
  let heatmap: Heatmap
  let gradation: Gradation
  let range: NumberRange
  let theme: Theme

  var text: String {
    if gradation.isConstant {
      return line(escapedMarkup(theme.wording.constant(brief(gradation.low), isWhole: range.isFinite)))
    }
    let count = theme.ramp(for: heatmap.tint).levels.count
    let swatches = (0..<swatchCount).map { index in
      "<i class=\"\(heatmap.tint.levelClass(index * (count - 1) / (swatchCount - 1)))\"></i>"
    }
    return line("\(brief(gradation.low)) \(swatches.joined()) \(brief(gradation.high))\(curve)")
  }

  private var curve: String {
    switch gradation.curve {
    case .linear: ""
    case .logarithmic: " (\(theme.wording.logarithmic))"
    case .symmetric: " (\(theme.wording.symmetricLogarithmic))"
    }
  }

  private func line(_ text: String) -> String { "<p class=\"bar\" aria-hidden=\"true\">\(text)</p>\n" }
}

private let swatchCount = 17

extension Heatmap.Tint {
  /// The class of all cells of one level.
  fileprivate func levelClass(_ level: Int) -> String {
    switch self {
    case .sequential: "s\(level)"
    case .diverging: "d\(level)"
    }
  }
}

extension TokenStrip {
  /// The words as a list, each with what there is to know about it below.
  public func htmlList(theme: Theme) -> String {
    let gradation = Gradation(from: numbers, limits: limits)
    var text = title.isEmpty ? "" : "<p class=\"title\">\(escapedMarkup(theme.spelled(title)))</p>\n"
    text += "<ol class=\"tokens\">\n"
    for index in tokens.indices {
      var classes = ""
      if let gradation, index < numbers.count, numbers[index].isFinite {
        let level = theme.sequential.index(at: gradation.place(of: numbers[index]))
        classes = " class=\"\(Heatmap.Tint.sequential.levelClass(level))\""
      }
      text += "<li><b\(classes)>\(escapedMarkup(theme.spelled(tokens[index])))</b>"
      for more in [note(index, theme), number(index, theme)] where !more.isEmpty {
        text += " <small>\(escapedMarkup(more))</small>"
      }
      text += "</li>\n"
    }
    return text + "</ol>\n"
  }
}

/// The colours of all levels, for light and for dark screens: `.s12{--l:#dff;--lt:#000;--d:#012;--dt:#fff}`
func levelRules(light: Theme, dark: Theme) -> String {
  let ramps: [(Heatmap.Tint, Ramp, Ramp)] = [
    (.sequential, light.sequential, dark.sequential), (.diverging(centre: 0), light.diverging, dark.diverging),
  ]
  var text = ""
  for (tint, light, dark) in ramps {
    for (index, levels) in zip(light.levels, dark.levels).enumerated() {
      text += ".\(tint.levelClass(index)){\(variables("l", levels.0))\(variables("d", levels.1))}\n"
    }
  }
  return text
}

private func variables(_ name: String, _ level: Ramp.Level) -> String {
  guard let color = level.color.flatMap(RGB.init), let text = RGB(level.text.foreground) else { return "" }
  return "--\(name):\(color.hexadecimal);--\(name)t:\(text.hexadecimal);"
}
