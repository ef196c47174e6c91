import Canvas
import Lessons

/// A list in a box on top of the page: the keys, or the steps.
struct OverlayView {
  let player: Player

  func draw(_ frame: inout Frame) {
    let rows = rows
    let width = min(frame.size.columns - 2, max(24, (rows.map { displayWidth(of: $0) }.max() ?? 0) + 4))
    let height = min(frame.size.rows - 2, rows.count + 2)
    let box = Area(
      column: (frame.size.columns - width) / 2, row: (frame.size.rows - height) / 2, columns: width, rows: height)
    frame.fill(box, with: " ")
    frame.drawBox(box, title: title, player.theme)
    let visible = box.size.rows - 2
    let first = min(max(0, selected - visible / 2), max(0, rows.count - visible))
    for index in first..<min(rows.count, first + visible) {
      let line = Area(column: box.left + 1, row: box.top + 1 + index - first, columns: box.size.columns - 2, rows: 1)
      let style = player.theme.style(index == selected ? .selection : .text)
      frame.fill(line, with: " ", style)
      let mark = index == selected ? String(player.theme.glyphs.rowMark) : " "
      frame.draw(mark + player.theme.spelled(rows[index]), in: line, style, alignment: .left)
      if index == selected { frame.cursor = line.origin }
    }
  }

  private var selected: Int {
    switch player.overlay {
    case .keys(let selected), .index(let selected): selected
    case nil: 0
    }
  }

  private var title: String {
    switch player.overlay {
    case .index: player.language.choose("Steps", "步骤")
    default: player.language.choose("Keys", "按键")
    }
  }

  private var rows: [String] {
    switch player.overlay {
    case .keys: keyRows
    case .index:
      (player.session?.evaluation?.steps ?? []).enumerated().map { "\($0 + 1)  \(PlainText.text(of: $1.title))" }
    case nil: []
    }
  }

  private var keyRows: [String] {
    let bindings = player.listedBindings
    let keys = bindings.map { $0.keys.map { $0.name(in: player.language) }.joined(separator: " ") }
    let width = min(24, keys.map { displayWidth(of: $0) }.max() ?? 0)
    return zip(keys, bindings).map { padded($0, to: width) + "  " + $1.title(in: player.language) }
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
