import Canvas
import Lessons

/// Prose in the markup of a document.
struct HTMLProse {
  let theme: Theme

  func markup(of block: Block) -> String {
    switch block {
    case .paragraph(let inlines): return "<p>\(markup(of: inlines))</p>\n"
    // The title of the page is an `h2`.
    case .heading(let level, let inlines):
      let level = min(max(level, 3), 6)
      return "<h\(level)>\(markup(of: inlines))</h\(level)>\n"
    case .list(let first, let items):
      let tag = first == nil ? "ul" : "ol"
      let start = first.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
      return "<\(tag)\(start)>\n\(items.map { "<li>\(item($0))</li>\n" }.joined())</\(tag)>\n"
    case .table(let table): return markup(of: table)
    case .code(let code): return "<pre tabindex=\"0\"><code>\(spelled(code))</code></pre>\n"
    case .quote(let blocks): return "<blockquote>\n\(blocks.map(markup).joined())</blockquote>\n"
    case .rule: return "<hr/>\n"
    }
  }

  /// An item of one paragraph needs no paragraph.
  private func item(_ blocks: [Block]) -> String {
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0] { return markup(of: inlines) }
    return blocks.map(markup).joined()
  }

  private func markup(of table: Block.Table) -> String {
    func cells(_ row: [[Inline]], _ tag: String) -> String {
      row.enumerated().map { index, cell in
        let alignment = index < table.alignments.count ? table.alignments[index] : .left
        return "<\(tag)\(Self.attribute(alignment))>\(markup(of: cell))</\(tag.prefix(2))>"
      }.joined()
    }
    let rows = table.rows.map { "<tr>\(cells($0, "td"))</tr>\n" }.joined()
    return """
      <div class="scroll" tabindex="0">
      <table class="words">
      <thead>
      <tr>\(cells(table.header, "th scope=\"col\""))</tr>
      </thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }

  private static func attribute(_ alignment: Block.Table.Alignment) -> String {
    switch alignment {
    case .left: ""
    case .centre: " class=\"centre\""
    case .right: " class=\"right\""
    }
  }

  func markup(of inlines: [Inline]) -> String { inlines.map(markup).joined() }

  private func markup(of inline: Inline) -> String {
    switch inline {
    case .text(let text): spelled(text)
    case .strong(let inner): "<strong>\(markup(of: inner))</strong>"
    case .emphasis(let inner): "<em>\(markup(of: inner))</em>"
    case .code(let code): "<code>\(spelled(code))</code>"
    case .math(let formula): "<span class=\"math\">\(spelled(formula))</span>"
    case .link(let inner, let target):
      Self.isHarmless(target) ? "<a href=\"\(escapedMarkup(target))\">\(markup(of: inner))</a>" : markup(of: inner)
    case .lineBreak: "<br/>"
    case .value(let value, _): "<span class=\"value\">\(spelled(value))</span>"
    case .script: ""
    }
  }

  /// Lessons come from anybody: a link leads to a page and runs nothing.
  private static func isHarmless(_ target: String) -> Bool {
    ["https://", "http://", "mailto:"].contains { target.lowercased().hasPrefix($0) }
  }

  private func spelled(_ text: String) -> String { escapedMarkup(theme.spelled(text)) }
}
