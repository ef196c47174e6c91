import Matrices

// Calls.
extension Evaluator {
  mutating func call(_ call: FunctionCall, _ expression: Expression) throws(Problem) -> Datum {
    let name = call.function.text
    guard let builtin = Builtin.named[name] else { throw Problem(.unknownFunction(name), at: call.function.span) }
    let arguments = try arguments(of: call, builtin.signature)
    do {
      return try builtin.body(arguments, &trace)
    } catch {
      throw problem(error, in: builtin.signature, arguments, expression.span)
    }
  }

  /// The arguments of a call, evaluated and held against what the function takes.
  mutating func arguments(of call: FunctionCall, _ signature: Signature) throws(Problem) -> Arguments {
    var arguments = Arguments(resources: resources)
    for (parameter, given) in zip(signature.parameters, try signature.match(call)) {
      if given.isEmpty {
        arguments.setDefault(of: parameter)
      } else {
        let value = try self.value(of: given.map(\.value), for: parameter, signature.name)
        arguments.set(parameter, to: value, at: given[0].value.span)
      }
    }
    return arguments
  }

  private mutating func value(
    of expressions: [Expression], for parameter: Parameter, _ function: String
  ) throws(Problem) -> Arguments.Value {
    let expression = expressions[0]
    if case .word(let options) = parameter.kind {
      return .word(try word(expression, options, parameter, function))
    }
    var data: [Datum] = []
    for expression in expressions { data.append(try evaluate(expression)) }
    if parameter.kind == .matrices, let matrices = matrices(data) { return .matrices(matrices) }
    guard data.count == 1, let value = try value(of: data[0], parameter.kind, expression) else {
      let found = trace.kind(of: data.first { $0.traced == nil } ?? data[0])
      throw Problem(
        .wrongArgument(parameter.name, function: function, needs: Problem.Form(parameter.kind), found: found),
        at: expression.span)
    }
    return value
  }

  /// A value as what a parameter takes; `nil` where it is something else.
  private mutating func value(
    of datum: Datum, _ kind: Parameter.Kind, _ expression: Expression
  ) throws(Problem) -> Arguments.Value? {
    switch (kind, datum) {
    case (.number, _), (.flag, _): return trace.number(in: datum).map { .number($0) }
    case (.wholeNumber, _):
      guard let number = trace.number(in: datum), number == number.rounded(), abs(number) < 2_147_483_648 else {
        return nil
      }
      return .number(number)
    case (.matrix, .number(let traced)): return .matrix(traced, isNumber: true)
    case (.matrix, .matrix(let traced)): return .matrix(traced, isNumber: false)
    case (.numbers, _): return trace.numbers(in: datum).map { .numbers($0, datum) }
    case (.text, .text(let text)): return .text(text)
    case (.texts, _): return datum.texts.map { .texts($0) }
    case (.list, .list), (.list, .matrix): return .list(try items(of: datum, expression))
    case (.model, .model(let model)): return .model(model)
    case (.pass, .pass(let pass)): return .pass(pass)
    case (.any, _): return .any(datum)
    default: return nil
    }
  }

  private func matrices(_ data: [Datum]) -> [Traced]? {
    let items = if data.count == 1, case .list(let list) = data[0] { list } else { data }
    let matrices = items.compactMap(\.traced)
    return matrices.count == items.count && !matrices.isEmpty ? matrices : nil
  }

  /// One of the words that a parameter takes, written bare or computed as a text.
  private mutating func word(
    _ expression: Expression, _ options: [String], _ parameter: Parameter, _ function: String
  ) throws(Problem) -> String {
    var written: String
    switch expression.kind {
    case .name(let word) where options.contains(word) || names[word] == nil: written = word
    default:
      let datum = try evaluate(expression)
      guard case .text(let text) = datum else {
        throw Problem(
          .wrongArgument(parameter.name, function: function, needs: .oneOf(options), found: trace.kind(of: datum)),
          at: expression.span)
      }
      written = text
    }
    guard options.contains(written) else {
      throw Problem(
        .unknownWord(
          written, parameter: parameter.name, function: function, options: options,
          nearest: nearest(to: written, among: options)), at: expression.span)
    }
    return written
  }

  /// What a built-in complains about, at the argument that it means or at the call.
  func problem(
    _ error: any Error, in signature: Signature, _ arguments: Arguments, _ span: Span
  ) -> Problem {
    switch error {
    case let problem as Problem: problem
    case let fact as Problem.Fact: Problem(fact, at: span)
    case let problem as MatrixProblem:
      Problem(.matrix(problem.inside(signature.name)), at: place(of: problem, arguments) ?? span)
    default: preconditionFailure("a built-in threw \(error)")
    }
  }

  private func place(of problem: MatrixProblem, _ arguments: Arguments) -> Span? {
    if case .argument(_, let name, _, _) = problem { arguments.spans[name] } else { nil }
  }
}

extension Problem.Form {
  init(_ kind: Parameter.Kind) {
    self =
      switch kind {
      case .number, .flag: .number
      case .wholeNumber: .wholeNumber
      case .matrix: .matrix
      case .numbers: .row
      case .text: .text
      case .texts: .texts
      case .list, .any: .list
      case .matrices: .matrices
      case .model: .model
      case .pass: .pass
      case .word(let options): .oneOf(options)
      }
  }
}
