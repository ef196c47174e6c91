import Canvas
import Lessons

/// A list in a box on top of the page: the keys, or the steps.
struct OverlayView {
  let player: Player

  func draw(_ frame: inout Frame) {
    let rows = rows
    let widest = max(rows.map { displayWidth(of: $0) }.max() ?? 0, explanation == nil ? 0 : 60)
    let width = min(frame.size.columns - 2, max(24, widest + 4))
    let sentence = explanation.map { StyledText(player.theme.spelled($0)).wrapped(to: max(1, width - 4)) } ?? []
    let footer = sentence.isEmpty ? 0 : 4
    let height = min(frame.size.rows - 2, rows.count + 2 + footer)
    let box = Area(
      column: (frame.size.columns - width) / 2, row: (frame.size.rows - height) / 2, columns: width, rows: height)
    frame.fill(box, with: " ")
    frame.drawBox(box, title: title, player.theme)
    let visible = max(0, box.size.rows - 2 - footer)
    frame.draw(
      Array(sentence.prefix(3)),
      in: Area(column: box.left + 2, row: box.bottom - footer, columns: width - 4, rows: max(0, footer - 1)))
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
    case .keys(let selected), .index(let selected), .glossary(let selected): selected
    case nil: 0
    }
  }

  private var title: String {
    switch player.overlay {
    case .index: player.language.choose("Steps", "步骤")
    case .glossary: player.language.choose("Terms", "术语")
    default: player.language.choose("Keys", "按键")
    }
  }

  private var rows: [String] {
    switch player.overlay {
    case .keys: keyRows
    case .index:
      (player.session?.evaluation?.steps ?? []).enumerated().map { "\($0 + 1)  \(PlainText.text(of: $1.title))" }
    case .glossary: termRows
    case nil: []
    }
  }

  /// A term in both languages, and the number of the lesson that introduces it.
  private var termRows: [String] {
    let (terms, language) = (player.course.glossary.terms, player.language)
    let width = terms.map { displayWidth(of: $0.name(in: language)) }.max() ?? 0
    let numbers = Dictionary(uniqueKeysWithValues: player.course.items.map { ($0.slug, $0.number) })
    return terms.map { term in
      let number = numbers[term.lesson].map(String.init) ?? ""
      let other = player.theme.glyphs.isASCII ? "" : term.name(in: language.choose(.chinese, .english))
      return padded(number, to: 2) + "  " + padded(term.name(in: language), to: width) + "  " + other
    }
  }

  /// What stands below the list: the sentence about the term that is selected.
  private var explanation: String? {
    guard case .glossary(let selected) = player.overlay else { return nil }
    let terms = player.course.glossary.terms
    return terms.indices.contains(selected) ? terms[selected].sentence(in: player.language) : nil
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
