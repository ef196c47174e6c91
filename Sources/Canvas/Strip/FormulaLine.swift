/// A formula: `S = Q·Kᵀ   (4×8)·(8×4) → (4×4)`.
public struct FormulaLine: Hashable, Sendable {
  public var text: String

  public init(_ text: String) { self.text = text }

  /// On as many lines as it takes.
  public func lines(width: Int, theme: Theme) -> [StyledText] {
    StyledText(theme.spelled(text), theme.style(.strong)).wrapped(to: width)
  }

  public func size(in space: Size, theme: Theme) -> Size {
    let lines = lines(width: space.columns, theme: theme)
    return Size(columns: lines.map(\.width).max() ?? 0, rows: min(space.rows, lines.count))
  }
}

extension Frame {
  /// Draws a formula.
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
