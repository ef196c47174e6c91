import Matrices

/// Computes expressions on a trace.
struct Evaluator {
  var trace: Trace
  let resources: Resources
  private(set) var names: [String: Known] = [:]
  private var steps = 0

  /// What a name stands for: a value, or nothing, because of a problem that has been reported.
  enum Known {
    case datum(Datum)
    case missing(Problem)
  }

  /// How many steps one lesson may take, and how long a list and a text (in bytes) may be. A lesson needs a hundredth.
  static let maximumSteps = 200_000
  static let maximumText = 50_000
  static let maximumItems = 10_000

  init(limits: Limits, threads: Int, resources: Resources) {
    self.resources = resources
    trace = Trace(limits: limits, threads: threads)
  }

  mutating func define(_ name: String, _ datum: Datum) {
    names[name] = .datum(datum)
  }

  mutating func poison(_ name: String, _ problem: Problem) {
    if names[name] == nil { names[name] = .missing(problem) }
  }

  mutating func evaluate(_ expression: Expression) throws(Problem) -> Datum {
    try spend(1, at: expression.span)
    switch expression.kind {
    case .number(let number):
      return .number(try recorded(expression) { trace throws(MatrixProblem) in try trace.number(number) })
    case .text(let pieces): return try accounted(.text(try text(pieces)), expression)
    case .name(let name): return try value(of: name, at: expression)
    case .list(let items): return try list(items, expression)
    case .comprehension(let item, let name, let source): return try comprehension(item, name, source, expression)
    case .unary(let sign, let operand): return try unary(sign, operand, expression)
    case .binary(let sign, let left, let right): return try binary(sign, left, right, expression)
    case .conditional(let value, let condition, let other):
      return try evaluate(try isTrue(condition) ? value : other)
    case .transpose(let operand): return try transposed(operand, expression)
    case .index(let base, let indices): return try element(of: base, indices, expression)
    case .call(let call): return try accounted(try self.call(call, expression), expression)
    }
  }

  private mutating func spend(_ count: Int, at span: Span) throws(Problem) {
    steps += count
    guard steps <= Self.maximumSteps else { throw Problem(.tooManySteps(limit: Self.maximumSteps), at: span) }
  }

  /// A list or a text that has come into being: it may not be too long, and it takes steps.
  mutating func accounted(_ datum: Datum, _ expression: Expression) throws(Problem) -> Datum {
    switch datum {
    case .list(let items):
      guard items.count <= Self.maximumItems else {
        throw Problem(.listTooLong(items.count, limit: Self.maximumItems), at: expression.span)
      }
      try spend(items.count, at: expression.span)
    case .text(let text):
      guard text.utf8.count <= Self.maximumText else {
        throw Problem(.textTooLong(limit: Self.maximumText), at: expression.span)
      }
      try spend(text.utf8.count / 64, at: expression.span)
    case .number, .matrix, .model, .pass: break
    }
    return datum
  }

  private func known(_ name: String) throws(Problem) -> Datum? {
    switch names[name] {
    case .datum(let datum): return datum
    case .missing(let problem): throw problem
    case nil: return nil
    }
  }

  private mutating func value(of name: String, at expression: Expression) throws(Problem) -> Datum {
    if let datum = try known(name) { return datum }
    if let constant = Keywords.constants[name] {
      return .number(
        try recorded(expression) { trace throws(MatrixProblem) in
          try trace.constant(Matrix(constant), origin: name)
        })
    }
    throw Problem(Problem.Fact.unknown(name, among: names.keys), at: expression.span)
  }

  /// Does arithmetic, and gives a problem with it a place.
  mutating func recorded<Result>(
    _ expression: Expression, _ arithmetic: (inout Trace) throws(MatrixProblem) -> Result
  ) throws(Problem) -> Result {
    do throws(MatrixProblem) {
      return try arithmetic(&trace)
    } catch {
      throw Problem(.matrix(error), at: expression.span)
    }
  }

  /// A text with the values in it written out.
  mutating func text(_ pieces: [TextPiece]) throws(Problem) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .value(let value):
        let datum = try evaluate(value.expression)
        text += trace.written(datum, value.format)
      }
    }
    return text
  }

  /// Whether a condition, which is one number, holds.
  mutating func isTrue(_ condition: Expression) throws(Problem) -> Bool {
    let datum = try evaluate(condition)
    guard let number = trace.number(in: datum) else {
      throw Problem(.conditionNotNumber(trace.kind(of: datum)), at: condition.span)
    }
    return number != 0
  }

  /// Computes with a name that is known only inside.
  mutating func with<Result>(
    _ name: String, as datum: Datum, _ body: (inout Evaluator) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    let outer = names[name]
    names[name] = .datum(datum)
    defer { names[name] = outer }
    return try body(&self)
  }
}

extension Problem.Fact {
  /// A name that is not known: perhaps a function that was not called, perhaps a slip of the pen.
  static func unknown(_ name: String, among names: some Sequence<String>) -> Problem.Fact {
    if Builtin.named[name] != nil { return .functionWithoutCall(name) }
    return .unknownName(name, nearest: nearest(to: name, among: Set(names).union(Keywords.constants.keys)))
  }

  static func unknownFunction(_ name: String) -> Problem.Fact {
    .unknownFunction(name, nearest: nearest(to: name, among: Builtin.named.keys))
  }
}
