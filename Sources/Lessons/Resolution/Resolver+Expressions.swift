// Expressions.
extension Resolver {
  /// The controls that the value of an expression depends on.
  mutating func relevant(_ expression: Expression) -> Set<Control.Name> {
    switch expression.kind {
    case .name(let name): return use(name, at: expression.span)
    case .call(let call): return self.call(call, Builtin.named[call.function.text]?.signature) { .unknownFunction($0) }
    case .comprehension(let item, let name, let source):
      let controls = relevant(source)
      loops.append(name.text)
      defer { loops.removeLast() }
      return controls.union(relevant(item))
    default: return expression.parts.reduce(into: []) { $0.formUnion(relevant($1)) }
    }
  }

  mutating func use(_ name: String, at span: Span) -> Set<Control.Name> {
    if loops.contains(name) { return [] }
    used.insert(name)
    guard declared[name] == nil, Keywords.constants[name] == nil else { return dependencies[name] ?? [] }
    problems.append(Problem(.unknown(name, among: Array(declared.keys) + loops), at: span))
    return []
  }

  mutating func exhibit(_ expression: Expression) -> Set<Control.Name> {
    guard case .call(let call) = expression.kind else { return [] }
    return self.call(call, ExhibitForm.named[call.function.text]?.signature) { .unknownExhibit($0) }
  }

  mutating func call(
    _ call: FunctionCall, _ signature: Signature?, _ unknown: (String) -> Problem.Fact
  ) -> Set<Control.Name> {
    guard let signature else {
      problems.append(Problem(unknown(call.function.text), at: call.function.span))
      return call.arguments.reduce(into: []) { $0.formUnion(relevant($1.value)) }
    }
    do throws(Problem) {
      let matched = try signature.match(call)
      return zip(signature.parameters, matched).reduce(into: []) { controls, pair in
        for argument in pair.1 where !isWord(argument.value, pair.0) { controls.formUnion(relevant(argument.value)) }
      }
    } catch {
      problems.append(error)
      return []
    }
  }

  /// A bare word such as `rows`, which is no name. A word that is neither is left to the evaluator, which knows the
  /// words that were possible.
  private func isWord(_ expression: Expression, _ parameter: Parameter) -> Bool {
    guard case .word(let options) = parameter.kind, case .name(let word) = expression.kind else { return false }
    return options.contains(word) || declared[word] == nil && !loops.contains(word)
  }
}

// Prose.
extension Resolver {
  mutating func relevant(_ block: Block) -> Set<Control.Name> {
    block.interpolations.reduce(into: []) { $0.formUnion(relevant($1.expression)) }
  }

  mutating func relevant(_ inlines: [Inline]) -> Set<Control.Name> {
    inlines.flatMap(\.interpolations).reduce(into: []) { $0.formUnion(relevant($1.expression)) }
  }
}
