/// A step before evaluation.
struct DraftStep: Sendable {
  let title: [Inline]
  let span: Span
  var pieces: [Piece] = []

  enum Piece: Sendable {
    case prose(Block)
    case statement(Statement)
  }

  var statements: [Statement] {
    pieces.compactMap { if case .statement(let statement) = $0 { statement } else { nil } }
  }

  var prose: [Block] {
    pieces.compactMap { if case .prose(let block) = $0 { block } else { nil } }
  }

  /// The step says that it may be longer than a page.
  var scrolls: Bool {
    statements.contains { if case .scroll = $0.kind { true } else { false } }
  }
}
