import Canvas
import Glibc
import Lessons

/// The knobs, switches and sentences of a page: in one row above the keys, or on paper in as many as they need.
struct ControlsView {
  let session: Session
  let theme: Theme

  /// Where there are more controls than fit, the one with the focus comes into view.
  func draw(_ frame: inout Frame, in row: Area) {
    guard !row.isEmpty else { return }
    var line = StyledText()
    var focused = 0..<0
    for control in session.controls {
      line.append(line.isEmpty ? " " : "   ")
      let start = line.width
      line.append(text(of: control, columns: row.size.columns))
      if session.focus == .control(control.name) { focused = start..<line.width }
    }
    let first = firstColumn(toSee: focused, in: row.size.columns)
    var strip = Frame(Size(columns: line.width, rows: 1))
    strip.draw(line, at: strip.area.origin)
    frame.draw(strip, from: Area(column: first, row: 0, columns: row.size.columns, rows: 1), at: row.origin)
    guard !focused.isEmpty else { return }
    // The cursor stands behind what is typed, which ends with `_"`.
    let column = session.typed == nil ? focused.lowerBound : focused.upperBound - 2
    frame.cursor = Point(column: min(max(0, column - first), row.size.columns - 1), row: row.top)
  }

  /// The first column to be drawn, so that all of a control is in view, or where it begins, or where something is typed.
  private func firstColumn(toSee focused: Range<Int>, in columns: Int) -> Int {
    let first = max(0, focused.upperBound + 1 - columns)
    return session.typed == nil ? min(first, max(0, focused.lowerBound - 1)) : first
  }

  /// Every control, as many in a line as fit.
  func lines(columns: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for control in session.controls {
      let text = text(of: control, columns: columns)
      if let last = lines.last, last.width + 3 + text.width <= columns {
        lines[lines.count - 1].append("   ")
      } else {
        lines.append(StyledText(" "))
      }
      lines[lines.count - 1].append(text)
    }
    return lines
  }

  private func text(of control: Control, columns: Int) -> StyledText {
    StyledText(pieces(of: control, columns: columns).map { .init(theme.spelled($0.text), theme.style($0.role)) })
  }

  private typealias Piece = (text: String, role: Role)

  private func pieces(of control: Control, columns: Int) -> [Piece] {
    let isFocused = session.focus == .control(control.name)
    let label: Piece = (control.title + " ", isFocused ? .cursor : .text)
    switch control.kind {
    case .knob(let value, let range, _, let isLogarithmic):
      let place = Self.place(of: value, in: range, isLogarithmic: isLogarithmic)
      return [label, (slider(at: place, columns: min(16, columns / 5)), .accent), (" " + brief(value), .strong)]
    case .choice(let selected, let options):
      // Brackets, so that the choice is seen without colour too.
      return [label] + options.enumerated().map { $0 == selected ? ("[\($1)]", .strong) : (" \($1) ", .dim) }
    case .text(let text):
      let shown = isFocused ? session.typed.map { "\($0)_" } ?? text : text
      return [label, ("\"\(shown)\"", .accent)]
    }
  }

  private func slider(at place: Float, columns: Int) -> String {
    let width = max(4, columns - 2)
    let stop = min(width - 1, Int((place * Float(width - 1)).rounded()))
    let line = theme.glyphs.isASCII ? ("|", "-", "o", "|") : ("├", "─", "█", "┤")
    let track = (0..<width).map { $0 == stop ? line.2 : line.1 }.joined()
    return line.0 + track + line.3
  }

  /// Where a knob stands between its ends, from 0 to 1.
  static func place(of value: Float, in range: ClosedRange<Float>, isLogarithmic: Bool) -> Float {
    guard range.lowerBound < range.upperBound else { return 0 }
    guard isLogarithmic, range.lowerBound > 0 else {
      return (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    }
    return logf(value / range.lowerBound) / logf(range.upperBound / range.lowerBound)
  }
}
