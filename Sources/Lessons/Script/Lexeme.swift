/// A word, a number, a text or a sign of the script.
struct Lexeme: Hashable, Sendable {
  let kind: Kind
  let span: Span

  enum Kind: Hashable, Sendable {
    case name(String)
    case number(Float)
    case text([Piece])
    case symbol(Symbol)
    /// The end of a statement.
    case newline
    /// Something that is no lexeme. The parser complains when it gets there, so that a statement has one complaint.
    case invalid(Problem.Fact)
    case end
  }

  /// A text is made of what stands there and of `{{ expressions }}`.
  enum Piece: Hashable, Sendable {
    case literal(String)
    case script(Span)
  }

  func `is`(_ symbol: Symbol) -> Bool { kind == .symbol(symbol) }
}
