import Canvas
import Lessons

/// Prose as lines of styled text.
struct ProseView {
  let theme: Theme
  /// The number with the focus, counted from the beginning of what is drawn.
  var focusedNumber: Int?

  func panel(_ block: Block, columns: Int) -> Panel {
    var counter = 0
    let lines = lines(of: block, columns: columns, &counter)
    return Panel(size: Size(columns: columns, rows: lines.count)) { frame, area in
      frame.draw(lines, in: area)
    }
  }

  /// The runs of a line of prose; numbers that can be opened are counted.
  func text(of inlines: [Inline]) -> StyledText {
    var counter = 0
    return text(of: inlines, .text, &counter)
  }

  // MARK: Blocks

  private func lines(of block: Block, columns: Int, _ counter: inout Int) -> [StyledText] {
    switch block {
    case .paragraph(let inlines): return text(of: inlines, .text, &counter).wrapped(to: columns)
    case .heading(_, let inlines): return text(of: inlines, .strong, &counter).wrapped(to: columns)
    case .list(let first, let items): return list(items, first: first, columns: columns, &counter)
    case .table(let table): return lines(of: table, columns: columns, &counter)
    case .code(let code):
      return code.split(separator: "\n", omittingEmptySubsequences: false).map {
        StyledText("  " + theme.spelled(String($0)), theme.style(.code))
      }
    case .quote(let blocks):
      let mark = StyledText("\(theme.glyphs.vertical) ", theme.style(.rule))
      return blocks.flatMap { lines(of: $0, columns: columns - 2, &counter) }.map { line in
        var quoted = mark
        quoted.append(line)
        return quoted
      }
    case .rule:
      return [StyledText(String(repeating: theme.glyphs.horizontal, count: columns), theme.style(.rule))]
    }
  }

  private func list(_ items: [[Block]], first: Int?, columns: Int, _ counter: inout Int) -> [StyledText] {
    var lines: [StyledText] = []
    for (index, item) in items.enumerated() {
      let bullet = first.map { "\($0 + index). " } ?? "\(theme.glyphs.bullet) "
      for (number, block) in item.enumerated() {
        let mark = number == 0 ? bullet : String(repeating: " ", count: displayWidth(of: bullet))
        lines += indented(block, by: mark, columns: columns, &counter)
      }
    }
    return lines
  }

  private func indented(_ block: Block, by mark: String, columns: Int, _ counter: inout Int) -> [StyledText] {
    let width = displayWidth(of: mark)
    return lines(of: block, columns: max(1, columns - width), &counter).enumerated().map { index, line in
      var indented = StyledText(index == 0 ? mark : String(repeating: " ", count: width), theme.style(.accent))
      indented.append(line)
      return indented
    }
  }

  private func lines(of table: Block.Table, columns: Int, _ counter: inout Int) -> [StyledText] {
    let alignments = table.alignments.map { alignment -> TextAlignment in
      switch alignment {
      case .left: .left
      case .centre: .centre
      case .right: .right
      }
    }
    let header = table.header.map { text(of: $0, .strong, &counter) }
    let rows = table.rows.map { row in row.map { text(of: $0, .text, &counter) } }
    return TextTable(header: header, rows: rows, alignments: alignments).lines(width: columns, theme: theme)
  }

  // MARK: Lines

  private func text(of inlines: [Inline], _ role: Role, _ counter: inout Int) -> StyledText {
    var text = StyledText()
    for inline in inlines {
      switch inline {
      case .text(let plain): text.append(theme.spelled(plain), theme.style(role))
      case .strong(let inner): text.append(self.text(of: inner, .strong, &counter))
      case .emphasis(let inner): text.append(self.text(of: inner, .emphasis, &counter))
      case .link(let inner, _): text.append(self.text(of: inner, .link, &counter))
      case .code(let code): text.append(theme.spelled(code), theme.style(.code))
      case .math(let formula): text.append(theme.spelled(formula), theme.style(.emphasis))
      case .lineBreak: text.append("\n")
      case .value(let value, nil): text.append(theme.spelled(value), theme.style(.accent))
      case .value(let value, .some):
        text.append(theme.spelled(value), theme.style(counter == focusedNumber ? .cursor : .accent), id: counter)
        counter += 1
      case .script: break
      }
    }
    return text
  }
}
