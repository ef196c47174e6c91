import Canvas
import Lessons

/// A list in the middle of a frame, one of its rows selected.
package struct ListBox {
  let title: String
  let rows: [String]
  let selected: Int
  /// A sentence about the selected row, below the list.
  let explanation: String?
  let theme: Theme

  package init(title: String, rows: [String], selected: Int, explanation: String? = nil, theme: Theme) {
    (self.title, self.rows, self.selected) = (title, rows, selected)
    (self.explanation, self.theme) = (explanation, theme)
  }

  /// Keys and what they do.
  package static func keyRows(_ bindings: [(keys: [KeyPress], title: String)], in language: Language) -> [String] {
    let keys = bindings.map { $0.keys.map { $0.name(in: language) }.joined(separator: " ") }
    let width = min(24, keys.map { displayWidth(of: $0) }.max() ?? 0)
    return zip(keys, bindings).map { padded($0, to: width) + "  " + $1.title }
  }

  package func draw(_ frame: inout Frame) {
    let widest = max(rows.map { displayWidth(of: $0) }.max() ?? 0, explanation == nil ? 0 : 60)
    let width = min(frame.size.columns - 2, max(24, widest + 4))
    let sentence = explanation.map { StyledText(theme.spelled($0)).wrapped(to: max(1, width - 4)) } ?? []
    let footer = sentence.isEmpty ? 0 : 4
    // On a screen of a few lines, all of them.
    let height = min(max(frame.size.rows - 2, min(5, frame.size.rows)), rows.count + 2 + footer)
    let box = Area(
      column: (frame.size.columns - width) / 2, row: (frame.size.rows - height) / 2, columns: width, rows: height)
    frame.fill(box, with: " ")
    frame.drawBox(box, title: title, theme)
    frame.draw(
      Array(sentence.prefix(3)),
      in: Area(column: box.left + 2, row: box.bottom - footer, columns: width - 4, rows: max(0, footer - 1)))
    drawRows(in: box, count: max(0, box.size.rows - 2 - footer), of: &frame)
  }

  private func drawRows(in box: Area, count: Int, of frame: inout Frame) {
    let first = min(max(0, selected - count / 2), max(0, rows.count - count))
    for index in first..<min(rows.count, first + count) {
      let line = Area(column: box.left + 1, row: box.top + 1 + index - first, columns: box.size.columns - 2, rows: 1)
      let style = theme.style(index == selected ? .selection : .text)
      frame.fill(line, with: " ", style)
      let mark = index == selected ? String(theme.glyphs.rowMark) : " "
      frame.draw(mark + theme.spelled(rows[index]), in: line, style, alignment: .left)
      if index == selected { frame.cursor = line.origin }
    }
  }
}

extension Frame {
  /// A box with a title in its upper edge.
  mutating func drawBox(_ box: Area, title: String, _ theme: Theme) {
    let (glyphs, style) = (theme.glyphs, theme.style(.rule))
    fill(Area(column: box.left, row: box.top, columns: box.size.columns, rows: 1), with: glyphs.horizontal, style)
    fill(
      Area(column: box.left, row: box.bottom - 1, columns: box.size.columns, rows: 1), with: glyphs.horizontal, style)
    fill(Area(column: box.left, row: box.top, columns: 1, rows: box.size.rows), with: glyphs.vertical, style)
    fill(Area(column: box.right - 1, row: box.top, columns: 1, rows: box.size.rows), with: glyphs.vertical, style)
    let corners = [
      (glyphs.topLeft, box.left, box.top), (glyphs.topRight, box.right - 1, box.top),
      (glyphs.bottomLeft, box.left, box.bottom - 1), (glyphs.bottomRight, box.right - 1, box.bottom - 1),
    ]
    for (glyph, column, row) in corners { draw(String(glyph), at: Point(column: column, row: row), style) }
    draw(" \(theme.spelled(title)) ", at: Point(column: box.left + 2, row: box.top), theme.style(.title), in: box)
  }
}
