import Matrices

// What a `let` computes gets its name.
extension Performance {
  mutating func define(_ name: Name, _ expression: Expression) throws(Problem) {
    try ensureNew(name)
    let first = evaluator.trace.entries.count
    let datum = try evaluator.evaluate(expression)
    if !expression.isNamed { evaluator.trace.name(datum, name.text, from: first) }
    evaluator.define(name.text, datum)
  }
}

extension Expression {
  /// `name(X, "…")` has said itself what the result is called.
  fileprivate var isNamed: Bool {
    if case .call(let call) = kind { call.function.text == "name" } else { false }
  }
}

extension Trace {
  /// Gives a value the name that the script gives it, unless it has one that it was given before entry `first`; the
  /// items of a list get theirs with their index, but not the items of lists in lists.
  mutating func name(_ datum: Datum, _ name: String, from first: Int) {
    switch datum {
    case .number(let traced), .matrix(let traced):
      if self[traced].name.isEmpty || traced.index >= first { self.name(traced, name) }
    case .list(let items):
      for (index, item) in items.enumerated() where item.traced != nil {
        self.name(item, "\(name)[\(index)]", from: first)
      }
    case .text, .model, .pass: break
    }
  }
}
