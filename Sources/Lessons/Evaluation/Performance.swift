import Matrices

/// One evaluation of a lesson, statement by statement.
struct Performance {
  let lesson: Lesson
  let settings: [Control.Name: Setting]
  var evaluator: Evaluator
  var controls: [Control] = []
  var claims: [Claim] = []
  private(set) var problems: [Problem] = []
  /// Where a problem has been reported. A place has one.
  private var reported: Set<Span>
  private var declared: [String: Span] = [:]
  /// A limit that was met: nothing more is computed.
  private var ending: Problem?
  private let known: Recollection?
  private var memory: Memory
  var step = 0
  private var wholeSteps = 0
  var questions = 0

  init(
    _ lesson: Lesson, settings: [Control.Name: Setting], limits: Limits, threads: Int, known: Recollection?
  ) {
    self.lesson = lesson
    self.settings = settings
    self.known = known
    memory = Memory(source: lesson.source)
    evaluator = Evaluator(limits: limits, threads: threads, resources: lesson.resources)
    reported = Set(lesson.problems.map(\.span))
    do throws(Problem) {
      for given in lesson.resources.given { try evaluator.bind(given.name, to: given.value, at: Span(0, 0)) }
    } catch {
      report(error)
    }
  }

  mutating func evaluation() -> Evaluation {
    let steps = zip(lesson.steps, lesson.stepControls).map { perform($0, controls: $1) }
    return Evaluation(
      steps: steps, trace: evaluator.trace, controls: controls, claims: claims,
      problems: (lesson.problems + problems).sorted { $0.span.lower < $1.span.lower }, wholeSteps: wholeSteps,
      isCutShort: ending?.isCutShort ?? false, memory: memory)
  }

  /// The script of a step comes first, so that the prose above a picture can use what stands below it.
  private mutating func perform(_ draft: DraftStep, controls: [Control.Name]) -> Step {
    questions = 0
    let performed = draft.statements.map { remembered($0) }
    var results = performed[...]
    var pieces: [Step.Piece] = []
    for piece in draft.pieces {
      switch piece {
      case .prose(let block): pieces.append(.prose(block.mapLines { written($0) }))
      case .statement:
        pieces += results.removeFirst().filter { piece in !pieces.contains { $0.isFailure(like: piece) } }
      }
    }
    let title = written(draft.title)
    step += 1
    if ending == nil { wholeSteps = step }
    return Step(title: title, pieces: pieces, controls: controls, scrolls: draft.scrolls, span: draft.span)
  }

  /// Performs a statement with what is known of it, and keeps what it records.
  private mutating func remembered(_ statement: Statement) -> [Step.Piece] {
    let first = evaluator.trace.entries.count
    if let known { evaluator.trace.recall(known.entries(of: memory.entries.count)) }
    let pieces = perform(statement)
    evaluator.trace.recall([])
    memory.entries.append(first..<evaluator.trace.entries.count)
    return pieces
  }

  private mutating func perform(_ statement: Statement) -> [Step.Piece] {
    do throws(Problem) {
      if let ending { throw ending }
      return try pieces(of: statement)
    } catch {
      report(error)
      if let name = statement.declares { evaluator.poison(name.text, error) }
      return [.failure(error)]
    }
  }

  private mutating func pieces(of statement: Statement) throws(Problem) -> [Step.Piece] {
    switch statement.kind {
    case .constant(let name, let expression): try define(name, expression)
    case .control(let control): try declare(control)
    case .show(let exhibits): return [.exhibits(try self.exhibits(exhibits))]
    case .expect(let claim, let text): try check(claim, text, statement)
    case .ask(let ask): return [.question(try question(ask))]
    case .scroll: break
    case .invalid(let problem, let name):
      if let name { evaluator.poison(name, problem) }
      throw problem
    }
    return []
  }

  /// The first of two declarations counts.
  mutating func ensureNew(_ name: Name) throws(Problem) {
    if let first = declared[name.text] {
      throw Problem(.nameTaken(name.text, line: lesson.source.place(of: first.lower).line), at: name.span)
    }
    declared[name.text] = name.span
  }

  private mutating func exhibits(_ expressions: [Expression]) throws(Problem) -> [Exhibit] {
    var exhibits: [Exhibit] = []
    for expression in expressions { exhibits += try evaluator.exhibits(expression) }
    return exhibits
  }

  /// A line of prose with its values written out.
  mutating func written(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      switch inline {
      case .script(let interpolation): value(interpolation)
      case .strong(let inner): .strong(written(inner))
      case .emphasis(let inner): .emphasis(written(inner))
      case .link(let inner, let target): .link(written(inner), target: target)
      default: inline
      }
    }
  }

  private mutating func value(_ interpolation: Interpolation) -> Inline {
    do throws(Problem) {
      if let ending { throw ending }
      let datum = try evaluator.evaluate(interpolation.expression)
      return .value(oneLine(evaluator.trace.written(datum, interpolation.format)), datum.traced)
    } catch {
      report(error)
      return .value("?", nil)
    }
  }

  private mutating func report(_ problem: Problem) {
    if problem.isEnding {
      ending = ending ?? problem
      memory.isWhole = false
    }
    guard reported.insert(problem.span).inserted else { return }
    problems.append(problem)
  }
}

extension Step.Piece {
  /// What is missing for the same reason is said once on a page.
  fileprivate func isFailure(like other: Step.Piece) -> Bool {
    guard case .failure(let problem) = self, case .failure(let next) = other else { return false }
    return problem == next
  }
}

extension Problem {
  /// With more time or arithmetic there would be more.
  fileprivate var isCutShort: Bool {
    switch fact {
    case .matrix(.cancelled), .matrix(.tooMuchWork): true
    default: false
    }
  }

  /// Nothing more can be computed.
  fileprivate var isEnding: Bool {
    switch fact {
    case .tooManySteps, .matrix(.cancelled), .matrix(.tooMuchWork), .matrix(.tooMuchKept): true
    default: false
    }
  }
}
