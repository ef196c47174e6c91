import Lessons

extension Block {
  /// Prose without its styles.
  var plainText: String {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.plainText
    case .list(_, let items): items.map { "- " + $0.map(\.plainText).joined(separator: " ") }.joined(separator: "\n")
    case .table(let table):
      ([table.header] + table.rows).map { $0.map(\.plainText).joined(separator: " | ") }.joined(separator: "\n")
    case .code(let code): code
    case .quote(let blocks): blocks.map(\.plainText).joined(separator: "\n")
    case .rule: ""
    }
  }
}
