import Canvas
import Glibc
import Lessons

/// The knobs, switches and sentences of a page: in one row above the keys, the narrower the fewer words; or on
/// paper in as many rows as they need.
struct ControlsView {
  let session: Session
  let theme: Theme

  /// How much of each control is said.
  private enum Form: CaseIterable {
    /// Every option of a choice, and the way of a knob.
    case full
    /// Of a choice the option that is chosen: `way ‹up›`.
    case chosen
    /// The same, and knobs without their way.
    case values
  }

  func draw(_ frame: inout Frame, in row: Area) {
    guard !row.isEmpty, !session.controls.isEmpty else { return }
    let columns = row.size.columns
    let fitting = Form.allCases.first { width(of: session.controls, $0, columns) <= columns }
    var column = row.left + 1
    for control in fitting == nil ? focusedFirst : session.controls {
      let rest = row.right - column
      var text = text(of: control, fitting ?? .values, columns: columns)
      if text.width > rest {
        // What does not fit whole is left out, but the first: the focus leads to each.
        guard column == row.left + 1 else { break }
        text = shortened(control, to: rest)
      }
      frame.draw(text, at: Point(column: column, row: row.top))
      if session.focus == .control(control.name) {
        // The cursor stands behind what is typed, which ends with `_"`.
        let place = session.typed == nil ? column : column + text.width - 2
        frame.cursor = Point(column: min(max(row.left, place), row.right - 1), row: row.top)
      }
      column += text.width + Self.gap
    }
  }

  private static let gap = 3

  private func width(of controls: [Control], _ form: Form, _ columns: Int) -> Int {
    1 + controls.map { text(of: $0, form, columns: columns).width }.reduce(Self.gap * (controls.count - 1), +)
  }

  /// The controls from the one with the focus on, and around.
  private var focusedFirst: [Control] {
    let controls = session.controls
    let first = controls.firstIndex { session.focus == .control($0.name) } ?? 0
    return Array(controls[first...] + controls[..<first])
  }

  /// Every control, as many in a line as fit.
  func lines(columns: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for control in session.controls {
      var text = text(of: control, .full, columns: columns)
      if text.width + 1 > columns { text = shortened(control, to: columns - 1) }
      if let last = lines.last, last.width + Self.gap + text.width <= columns {
        lines[lines.count - 1].append("   ")
      } else {
        lines.append(StyledText(" "))
      }
      lines[lines.count - 1].append(text)
    }
    return lines
  }

  private func text(of control: Control, _ form: Form, columns: Int) -> StyledText {
    styled(pieces(of: control, form, columns: columns))
  }

  private func styled(_ pieces: [Piece]) -> StyledText {
    StyledText(pieces.map { .init(theme.spelled($0.text), theme.style($0.role)) })
  }

  /// A control in less room than it wants: of what is typed the end is seen, of a name the beginning.
  private func shortened(_ control: Control, to columns: Int) -> StyledText {
    let ellipsis = theme.glyphs.isASCII ? "..." : "…"
    var pieces = pieces(of: control, .values, columns: columns)
    let value = pieces[1...].map { displayWidth(of: theme.spelled($0.text)) }.reduce(0, +)
    let label = max(0, columns - value)
    pieces[0].text = label < 3 ? "" : truncated(pieces[0].text, to: label - 1, ellipsis: ellipsis) + " "
    let room = columns - displayWidth(of: theme.spelled(pieces[0].text))
    guard value > room else { return styled(pieces) }
    if session.typed != nil, session.focus == .control(control.name) {
      while displayWidth(of: pieces[1].text) > room { pieces[1].text.removeFirst() }
    } else {
      pieces[1].text = truncated(pieces[1].text, to: room, ellipsis: ellipsis)
    }
    return styled(pieces)
  }

  private typealias Piece = (text: String, role: Role)

  private func pieces(of control: Control, _ form: Form, columns: Int) -> [Piece] {
    let isFocused = session.focus == .control(control.name)
    let label: Piece = (control.title + " ", isFocused ? .cursor : .text)
    switch control.kind {
    case .knob(let value, let range, _, let isLogarithmic):
      guard form != .values else { return [label, (brief(value), .strong)] }
      let place = Self.place(of: value, in: range, isLogarithmic: isLogarithmic)
      return [label, (slider(at: place, columns: min(16, columns / 5)), .accent), (" " + brief(value), .strong)]
    case .choice(let selected, let options):
      guard form == .full else { return [label, (turning(options[selected]), .strong)] }
      // Brackets, so that the choice is seen without colour too.
      return [label] + options.enumerated().map { $0 == selected ? ("[\($1)]", .strong) : (" \($1) ", .dim) }
    case .text(let text):
      let shown = isFocused ? session.typed.map { "\($0)_" } ?? text : text
      return [label, ("\"\(shown)\"", .accent)]
    }
  }

  /// An option in marks that say that there are others.
  private func turning(_ option: String) -> String { theme.glyphs.isASCII ? "<\(option)>" : "‹\(option)›" }

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
