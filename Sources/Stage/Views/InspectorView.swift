import Canvas
import Lessons
import Matrices

/// The arithmetic of the element that is opened, under the picture.
struct InspectorView {
  let session: Session
  let theme: Theme
  let language: Language

  /// The lines to draw for a width; none where nothing is opened.
  func lines(columns: Int) -> [[Phrase]] {
    guard let inspection = session.inspection else { return [] }
    let names = Names(trace: session.trace, language: language, isASCII: theme.glyphs.isASCII)
    return Explanation(of: inspection.explained, names: names, chosen: inspection.operand, width: columns - 2).lines
  }

  /// Of more lines than there are rows, the first and the last are kept, and the middle gives way.
  func draw(_ lines: [[Phrase]], on frame: inout Frame, in area: Area) {
    var lines = lines
    while lines.count > area.size.rows, lines.count > 1 { lines.remove(at: lines.count / 2) }
    for (index, line) in lines.enumerated() {
      var column = area.left + 1
      for phrase in line {
        let point = Point(column: column, row: area.top + index)
        column = frame.draw(theme.spelled(phrase.text), at: point, style(of: phrase), in: area)
      }
    }
  }

  private func style(of phrase: Phrase) -> Style {
    switch phrase.role {
    case .plain: theme.style(.text)
    case .operand(let number): theme.style(number == session.inspection?.operand ? .cursor : .accent)
    case .result: theme.style(.strong)
    }
  }
}
