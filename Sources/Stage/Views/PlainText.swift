import Lessons

/// Prose without its styles.
enum PlainText {
  static func text(of inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text), .math(let text), .value(let text, _): text
      case .strong(let inner), .emphasis(let inner), .link(let inner, _): Self.text(of: inner)
      case .lineBreak: " "
      case .script: ""
      }
    }.joined()
  }
}

extension PlainText {
  static func text(of block: Block) -> String {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines): text(of: inlines)
    case .list(_, let items): items.map { "- " + $0.map(text).joined(separator: " ") }.joined(separator: "\n")
    case .table(let table):
      ([table.header] + table.rows).map { $0.map { text(of: $0) }.joined(separator: " | ") }.joined(separator: "\n")
    case .code(let code): code
    case .quote(let blocks): blocks.map(text).joined(separator: "\n")
    case .rule: ""
    }
  }
}
