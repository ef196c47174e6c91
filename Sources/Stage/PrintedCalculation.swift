import Canvas
import Lessons
import Matrices

/// The result of an expression: a number, a text, or matrices drawn one below another.
public struct PrintedCalculation: Sendable {
  let calculation: Calculation
  let theme: Theme
  let language: Language

  public init(_ calculation: Calculation, theme: Theme, language: Language) {
    self.calculation = calculation
    self.theme = theme
    self.language = language
  }

  public func frame(width: Int) -> Frame {
    var layout = PageLayout()
    for panel in panels(for: calculation.result, width: width) { layout.add([[panel]], gap: 1) }
    return layout.drawn(columns: width)
  }

  private func panels(for datum: Datum, width: Int) -> [Panel] {
    switch datum {
    case .number(let traced): [line(written(calculation.trace.value(traced).elements[0]), width: width)]
    case .text(let text): [line(text, width: width)]
    case .matrix(let traced): [heatmap(traced, width: width)]
    case .list(let items): items.flatMap { panels(for: $0, width: width) }
    case .model(let model): [line(model.written, width: width)]
    case .pass(let pass): [line(pass.written, width: width)]
    }
  }

  /// All digits of a number; a whole one without a point.
  private func written(_ number: Float) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func line(_ text: String, width: Int) -> Panel {
    let lines = StyledText(theme.spelled(text)).wrapped(to: width)
    return Panel(size: Size(columns: width, rows: lines.count)) { frame, area in frame.draw(lines, in: area) }
  }

  private func heatmap(_ traced: Traced, width: Int) -> Panel {
    let heatmap = heatmap(of: traced)
    // What stands above and below the elements takes up to six lines.
    let room = Size(columns: width, rows: max(8, min(heatmap.grid.rows + 6, 60)))
    // In the columns that it takes, and no more: beside a narrow picture the axes need a line of their own.
    let space = Size(columns: heatmap.size(in: room, theme: theme).columns, rows: room.rows)
    return Panel(size: heatmap.size(in: space, theme: theme)) { [theme] frame, area in
      let place = Area(column: area.left, row: area.top, columns: space.columns, rows: space.rows)
      frame.draw(heatmap, in: place, theme: theme)
    }
  }

  private func heatmap(of traced: Traced) -> Heatmap {
    let entry = calculation.trace[traced]
    let names = Names(trace: calculation.trace, language: language, isASCII: theme.glyphs.isASCII)
    var heatmap = ExhibitView.heatmap(of: entry.value.grid, HeatmapOptions(), axes: names.axes(of: traced))
    heatmap.title = "\(operationName(calculation.trace.stepName(of: traced), in: language)) \(entry.value.shape)"
    if let limits = heatmap.grid.limits, limits.lowerBound < 0 { heatmap.tint = .diverging(centre: 0) }
    return heatmap
  }

  // MARK: For those who hear it, and as a picture

  public var linearText: String {
    linearLines(of: calculation.result).map { visibleText($0) + "\n" }.joined()
  }

  public func svg(width: Int, title: String) -> String {
    SVGPicture(
      [frame(width: width)], title: title, description: linearText, paper: Paper(theme.look), language: language.tag
    ).text
  }

  private func linearLines(of datum: Datum) -> [String] {
    switch datum {
    case .number(let traced): [written(calculation.trace.value(traced).elements[0])]
    case .text(let text): [theme.spelled(text)]
    case .matrix(let traced): heatmap(of: traced).linearLines(theme: theme)
    case .list(let items): items.flatMap { linearLines(of: $0) }
    case .model(let model): [theme.spelled(model.written)]
    case .pass(let pass): [theme.spelled(pass.written)]
    }
  }
}

extension Calculation {
  /// Nested lists with the shortest digits that read back to the same `Float`.
  public var json: String { json(of: result).written }

  /// The same in pieces.
  public func writeJSON<Problem: Error>(_ send: ([UInt8]) throws(Problem) -> Void) throws(Problem) {
    var text = ""
    try json(of: result).add(to: &text) { text throws(Problem) in
      guard text.utf8.count > 1 << 16 else { return }
      try send(Array(text.utf8))
      text.removeAll(keepingCapacity: true)
    }
    try send(Array(text.utf8))
  }

  private func json(of datum: Datum) -> JSON {
    switch datum {
    case .number(let traced): .number(trace.value(traced).elements[0])
    case .matrix(let traced): .matrix(trace.value(traced))
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(json))
    case .model(let model): .text(model.written)
    case .pass(let pass): .text(pass.written)
    }
  }
}
