import Matrices

// What a lesson claims and what it asks.
extension Performance {
  mutating func check(_ claim: Expression, _ text: Expression?, _ statement: Statement) throws(Problem) {
    let (holds, found) = try evaluator.verdict(on: claim)
    var wording = lesson.source.text(claim.span)
    if let text, case .text(let stated) = try evaluator.evaluate(text) { wording = stated }
    claims.append(Claim(text: oneLine(wording), span: statement.span, step: step, holds: holds, found: found))
  }

  mutating func question(_ ask: Statement.Ask) throws(Problem) -> Question {
    questions += 1
    let identifier = "\(step + 1).\(questions)"
    let answer = ask.options.isEmpty ? try number(ask) : try choice(ask)
    let prompt = written(ask.prompt).plainText
    return Question(prompt: oneLine(prompt), answer: answer, reveal: written(ask.reveal), identifier: identifier)
  }

  private mutating func number(_ ask: Statement.Ask) throws(Problem) -> Question.Answer {
    let correct = try number(ask.answer)
    let tolerance = try ask.tolerance.map { expression throws(Problem) in try number(expression) } ?? 0
    return .number(correct: correct, tolerance: abs(tolerance))
  }

  private mutating func number(_ expression: Expression) throws(Problem) -> Float {
    let datum = try evaluator.evaluate(expression)
    guard let number = evaluator.trace.number(in: datum) else {
      throw Problem(.conditionNotNumber(evaluator.trace.kind(of: datum)), at: expression.span)
    }
    return number
  }

  private mutating func choice(_ ask: Statement.Ask) throws(Problem) -> Question.Answer {
    var options: [Datum] = []
    for option in ask.options { options.append(try evaluator.evaluate(option)) }
    if options.count == 1, case .list(let items) = options[0] { options = items }
    let written = options.map { oneLine(evaluator.trace.written($0)) }
    guard written.count > 1 else { throw Problem(.tooFewOptions, at: ask.options[0].span) }
    let answer = try evaluator.evaluate(ask.answer)
    if case .text(let text) = answer {
      guard let index = written.firstIndex(of: oneLine(text)) else {
        throw Problem(.answerNotListed(text), at: ask.answer.span)
      }
      return .choice(options: written, correct: index)
    }
    guard let number = evaluator.trace.number(in: answer), let index = Int(exactly: number) else {
      throw Problem(.indexNotWhole(evaluator.trace.kind(of: answer)), at: ask.answer.span)
    }
    guard written.indices.contains(index) else {
      throw Problem(.answerOutside(index, count: written.count), at: ask.answer.span)
    }
    return .choice(options: written, correct: index)
  }
}

extension Evaluator {
  /// Whether a claim holds, and the two sides of its comparisons: `16.2 < 0.5`.
  ///
  /// A matrix holds if none of its elements is 0; not-a-number never holds.
  mutating func verdict(on claim: Expression) throws(Problem) -> (holds: Bool, found: String) {
    if case .binary(let sign, let left, let right) = claim.kind, sign == .and {
      let (first, second) = (try verdict(on: left), try verdict(on: right))
      return (first.holds && second.holds, "\(first.found) \(sign.rawValue) \(second.found)")
    }
    let datum = try evaluate(claim)
    guard let traced = datum.traced else {
      throw Problem(.conditionNotNumber(trace.kind(of: datum)), at: claim.span)
    }
    let holds = trace.value(traced).elements.allSatisfy { $0 != 0 && !$0.isNaN }
    guard case .binary(let sign, _, _) = claim.kind, sign.isComparison, trace[traced].inputs.count == 2 else {
      return (holds, trace.written(datum))
    }
    let sides = trace[traced].inputs.map { trace.written(trace.shape($0) == .scalar ? .number($0) : .matrix($0)) }
    return (holds, "\(sides[0]) \(sign.rawValue) \(sides[1])")
  }
}
