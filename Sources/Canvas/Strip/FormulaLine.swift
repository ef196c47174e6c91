/// A formula with the shapes of what is in it: `S = Q·Kᵀ   (4×8)·(8×4) → (4×4)`.
public struct FormulaLine: Hashable, Sendable {
  public var text: String
  public var shapes: String

  public init(_ text: String, shapes: String = "") {
    self.text = text
    self.shapes = shapes
  }

  /// On one line if it fits, else the shapes below the formula.
  public func lines(width: Int, theme: Theme) -> [StyledText] {
    var line = StyledText(theme.spelled(text), theme.style(.strong))
    let shapes = StyledText(theme.spelled(shapes), theme.style(.dim))
    guard !shapes.isEmpty else { return line.wrapped(to: width) }
    guard line.width + gap.utf8.count + shapes.width <= width else {
      return line.wrapped(to: width) + shapes.wrapped(to: width, first: StyledText("  "))
    }
    line.append(gap)
    line.append(shapes)
    return [line]
  }

  public func size(in space: Size, theme: Theme) -> Size {
    let lines = lines(width: space.columns, theme: theme)
    return Size(columns: lines.map(\.width).max() ?? 0, rows: min(space.rows, lines.count))
  }
}

private let gap = "   "

extension Frame {
  /// Draws a formula with its shapes.
  public mutating func draw(_ formula: FormulaLine, in area: Area, theme: Theme) {
    draw(formula.lines(width: area.size.columns, theme: theme), in: area)
  }

  /// Draws lines of text from the top of an area, as many as fit.
  public mutating func draw(_ lines: some Sequence<StyledText>, in area: Area) {
    for (number, line) in lines.enumerated().prefix(area.size.rows) {
      draw(line, at: Point(column: area.left, row: area.top + number), in: area)
    }
  }
}
