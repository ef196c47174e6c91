import Lessons

/// A lesson of one step with some prose, and script under it.
func lesson(_ script: String, prose: String) -> Evaluation {
  let text = "---\ntitle: T\nsummary: S\n---\n## Step\n\n\(prose)\n\n```qkv\n\(script)\n```\n"
  return Lesson(Source(name: "test", text: text)).evaluate()
}

extension Step.Piece {
  /// The text of prose, without its marks.
  var text: String? {
    if case .prose(let block) = self { block.text } else { nil }
  }

  var exhibits: [Exhibit] {
    if case .exhibits(let exhibits) = self { exhibits } else { [] }
  }
}

extension Block {
  var text: String {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.text
    case .list(_, let items): items.map { $0.map(\.text).joined(separator: "/") }.joined(separator: "; ")
    case .table(let table):
      ([table.header] + table.rows).map { $0.map(\.text).joined(separator: "|") }.joined(separator: "; ")
    case .code(let text): text
    case .quote(let blocks): blocks.map(\.text).joined(separator: "/")
    case .rule: "---"
    }
  }
}

extension [Inline] {
  var text: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text), .math(let text), .value(let text, _): text
      case .strong(let inner), .emphasis(let inner), .link(let inner, _): inner.text
      case .lineBreak: "\n"
      case .script: "{{}}"
      }
    }.joined()
  }
}
