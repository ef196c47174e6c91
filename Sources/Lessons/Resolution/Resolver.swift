/// Finds what is wrong with the names and the calls of a lesson without computing anything: also in branches that are
/// not taken. And finds out which controls matter where.
struct Resolver {
  let source: Source
  var problems: [Problem] = []
  private(set) var controls: [Control] = []
  /// For each step, the controls that change something on its page.
  private(set) var stepControls: [[Control.Name]] = []
  /// For each statement, the controls that change what it computes.
  private(set) var statementControls: [Set<Control.Name>] = []
  /// For each name, where it was declared.
  var declared: [String: Span] = [:]
  /// For each name, the controls that its value depends on.
  var dependencies: [String: Set<Control.Name>] = [:]
  var used: Set<String> = []
  /// The names that loops have introduced where we are.
  var loops: [String] = []

  /// - Parameter given: names that stand for something before the first statement, and need not be used.
  init(source: Source, given: [String] = []) {
    self.source = source
    for name in given { declare(Name(text: name, span: Span(0, 0))) }
    used = Set(given)
  }

  /// What is wrong with an expression by itself.
  static func problems(of expression: Expression, in source: Source, knowing names: [String]) -> [Problem] {
    var resolver = Resolver(source: source)
    for name in names { resolver.declare(Name(text: name, span: Span(0, 0))) }
    _ = resolver.relevant(expression)
    return resolver.problems
  }

  mutating func resolve(_ steps: [DraftStep]) {
    for step in steps {
      var relevant: Set<Control.Name> = []
      for statement in step.statements {
        let controls = resolve(statement)
        statementControls.append(controls)
        if statement.isShown { relevant.formUnion(controls) }
      }
      relevant.formUnion(self.relevant(step.title))
      for block in step.prose { relevant.formUnion(self.relevant(block)) }
      stepControls.append(controls.map(\.name).filter(relevant.contains))
    }
    for (name, span) in declared where !used.contains(name) {
      problems.append(Problem(.unusedName(name), at: span))
    }
  }

  /// - Returns: the controls that change what the statement computes.
  private mutating func resolve(_ statement: Statement) -> Set<Control.Name> {
    switch statement.kind {
    case .constant(let name, let value):
      let controls = relevant(value)
      declare(name)
      dependencies[name.text, default: []].formUnion(controls)
      return controls
    case .control(let control):
      let isNew = declared[control.name] == nil
      declare(Name(text: control.name, span: control.span))
      guard isNew else { return [] }
      controls.append(control)
      used.insert(control.name)
      dependencies[control.name] = [control.name]
      return [control.name]
    case .show(let exhibits): return exhibits.reduce(into: []) { $0.formUnion(exhibit($1)) }
    case .expect(let claim, let text):
      return relevant(claim).union(text.map { relevant($0) } ?? [])
    case .ask(let ask):
      var controls = relevant(ask.prompt).union(relevant(ask.reveal))
      for expression in ask.options + [ask.answer] + [ask.tolerance].compactMap(\.self) {
        controls.formUnion(relevant(expression))
      }
      return controls
    case .scroll: return []
    case .invalid(_, let name):
      // It is known to be missing: what uses it is not to blame.
      if let name, declared[name] == nil { declare(Name(text: name, span: statement.span)) }
      return []
    }
  }

  private mutating func declare(_ name: Name) {
    if let first = declared[name.text] {
      problems.append(Problem(.nameTaken(name.text, line: source.place(of: first.lower).line), at: name.span))
    } else {
      declared[name.text] = name.span
    }
  }
}
