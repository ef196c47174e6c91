/// The words that the grammar itself uses.
enum Keywords {
  /// A statement begins with one of these.
  static let statements: Set = ["let", "knob", "choose", "text", "show", "expect", "ask", "layout"]
  /// A line that begins with one of these goes on with the statement before it: no statement begins so.
  static let continuations: Set = [
    "in", "answer", "within", "reveal", "label", "step", "if", "else", "and", "or", "for",
  ]
  /// A statement goes on behind these, even on the next line.
  static let wantMore: Set = ["in", "if", "else", "and", "or", "not", "for"]
  /// Words of expressions: nothing can be called so.
  static let expressions: Set = ["if", "else", "and", "or", "not", "for", "in", "true", "false"]
  static let constants: [String: Float] = [
    "true": 1, "false": 0, "inf": .infinity, "nan": .nan, "pi": .pi, "e": 2.718281828459045,
  ]
  static let reserved = expressions.union(constants.keys)
}
