/// A statement of the lesson language.
struct Statement: Hashable, Sendable {
  let span: Span
  let kind: Kind
  /// What it was read from, for the comparison of the two languages of a lesson.
  let lexemes: [Lexeme.Kind]

  enum Kind: Hashable, Sendable {
    /// `let name = expression`
    case constant(Name, Expression)
    /// `knob`, `choose` and `text`
    case control(Control)
    /// `show heatmap(…), bars(…)`
    case show([Expression])
    /// `expect expression, "what it claims"`
    case expect(Expression, claim: Expression?)
    case ask(Ask)
    /// `layout scroll`
    case scroll
    /// A statement that could not be read. What it would have declared is known to be missing.
    case invalid(Problem, declares: String?)
  }

  /// `ask "prompt" in options answer expression within tolerance reveal "text"`
  struct Ask: Hashable, Sendable {
    let prompt: [Inline]
    let options: [Expression]
    let answer: Expression
    let tolerance: Expression?
    let reveal: [Inline]
  }

  /// Something of it is to be seen on its page, or to be set there.
  var isShown: Bool {
    switch kind {
    case .control, .show, .ask: true
    case .constant, .expect, .scroll, .invalid: false
    }
  }

  /// The name that is known behind the statement.
  var declares: Name? {
    switch kind {
    case .constant(let name, _): name
    case .control(let control): Name(text: control.name, span: control.span)
    default: nil
    }
  }
}
