extension Block {
  /// The values of the script in it, in the order in which they are read.
  var interpolations: [Interpolation] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.flatMap(\.interpolations)
    case .list(_, let items): items.joined().flatMap(\.interpolations)
    case .table(let table): (table.header + table.rows.joined()).joined().flatMap(\.interpolations)
    case .quote(let blocks): blocks.flatMap(\.interpolations)
    case .code, .rule: []
    }
  }

  /// The same block with each line of it changed.
  func mapLines(_ change: ([Inline]) -> [Inline]) -> Block {
    switch self {
    case .paragraph(let inlines): .paragraph(change(inlines))
    case .heading(let level, let inlines): .heading(level: level, change(inlines))
    case .list(let first, let items): .list(first: first, items: items.map { $0.map { $0.mapLines(change) } })
    case .table(let table):
      .table(
        .init(
          header: table.header.map(change), rows: table.rows.map { $0.map(change) }, alignments: table.alignments))
    case .quote(let blocks): .quote(blocks.map { $0.mapLines(change) })
    case .code, .rule: self
    }
  }
}

extension Inline {
  var interpolations: [Interpolation] {
    switch self {
    case .script(let interpolation): [interpolation]
    case .strong(let inlines), .emphasis(let inlines), .link(let inlines, _): inlines.flatMap(\.interpolations)
    case .text, .code, .math, .lineBreak, .value: []
    }
  }

  /// What is read of it: the text without its marks.
  fileprivate var plainText: String {
    switch self {
    case .text(let text), .code(let text), .math(let text), .value(let text, _): text
    case .strong(let inlines), .emphasis(let inlines), .link(let inlines, _): inlines.plainText
    case .lineBreak: " "
    case .script: ""
    }
  }
}

extension [Inline] {
  /// What is read of them: the text without its marks.
  package var plainText: String { map(\.plainText).joined() }
}
