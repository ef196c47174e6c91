import Lessons
import Matrices

extension Session {
  /// What is wrong with this page or with the file as a whole, and stands at no piece of any page.
  private var pageProblems: [Problem] {
    // What a computation lacks that is not done is no mistake.
    guard let evaluation, !evaluation.problems.isEmpty, reading?.awaited == nil else { return [] }
    let steps = evaluation.steps
    let placed = steps.flatMap(\.pieces).compactMap { piece in
      if case .failure(let problem) = piece { problem } else { nil }
    }
    return evaluation.problems.filter { problem in
      guard !placed.contains(problem) else { return false }
      let its = steps.lastIndex { $0.span.lower <= problem.span.lower }
      return its == nil || its == step
    }
  }

  /// The title of the page; one that is still being computed has it already.
  var heading: [Inline] {
    guard let steps = evaluation?.steps else { return page?.title ?? [] }
    return steps.indices.contains(step) ? steps[step].title : []
  }

  /// What is to be seen of the page: what is wrong with it, and its pieces up to the first question that is still open.
  package var visiblePieces: [Step.Piece] {
    var pieces = pageProblems.map(Step.Piece.failure)
    guard let page else { return pieces }
    for piece in page.pieces {
      if let piece = isOnPaper ? piece.onPaper : piece { pieces.append(piece) }
      if case .question(let question) = piece, answers[question.identifier] == nil { break }
    }
    return pieces
  }

  /// The question that waits for an answer.
  package var openQuestion: Question? {
    guard case .question(let question) = visiblePieces.last, answers[question.identifier] == nil else { return nil }
    return question
  }

  /// The pictures that are to be seen, in order.
  package var pictures: [Exhibit] {
    visiblePieces.flatMap { piece -> [Exhibit] in
      if case .exhibits(let exhibits) = piece { exhibits } else { [] }
    }
  }

  /// The numbers in the prose that can be opened, in order.
  package var numbers: [Traced] {
    var found: [Traced] = []
    for inlines in [page?.title ?? []] { inlines.visitNumbers { found.append($0) } }
    for piece in visiblePieces {
      switch piece {
      case .prose(let block): block.visitNumbers { found.append($0) }
      case .question(let question) where answers[question.identifier] != nil:
        question.reveal.visitNumbers { found.append($0) }
      case .question, .exhibits, .failure: break
      }
    }
    return found
  }

  /// The controls that change something on this page.
  package var controls: [Control] {
    (page?.controls ?? []).compactMap { name in allControls.first { $0.name == name } }
  }

  /// The control that + and - turn: the one with the focus, or else the first of the page.
  package var currentControl: Control? {
    if case .control(let name) = focus { return controls.first { $0.name == name } }
    return controls.first
  }

  /// Where the focus goes next: the page, its pictures, its controls, and around again; `nil` where it cannot move.
  /// - Parameter first: what comes before the pictures.
  func nextFocus(forwards: Bool, before first: [Focus]) -> Focus? {
    let stops =
      first + pictures.indices.filter { pictures[$0].subject != nil }.map(Focus.picture)
      + controls.map { .control($0.name) }
    let index = stops.firstIndex(of: focus) ?? 0
    return stops.count > 1 ? stops[(index + (forwards ? 1 : stops.count - 1)) % stops.count] : nil
  }

  /// The picture with the focus, and its name in what is kept about pictures.
  package var focusedPicture: (exhibit: Exhibit, key: Picture)? {
    guard case .picture(let index) = focus, pictures.indices.contains(index) else { return nil }
    return (pictures[index], Picture(step: step, index: index))
  }
}

extension [Inline] {
  /// All numbers in a line of prose that can be opened, in reading order.
  func visitNumbers(_ visit: (Traced) -> Void) {
    for inline in self {
      switch inline {
      case .value(_, let traced?): visit(traced)
      case .strong(let inner), .emphasis(let inner), .link(let inner, _): inner.visitNumbers(visit)
      case .text, .code, .math, .lineBreak, .script, .value: break
      }
    }
  }
}

extension Block {
  func visitNumbers(_ visit: (Traced) -> Void) {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.visitNumbers(visit)
    case .list(_, let items): items.joined().forEach { $0.visitNumbers(visit) }
    case .table(let table): (table.header + table.rows.joined()).forEach { $0.visitNumbers(visit) }
    case .quote(let blocks): blocks.forEach { $0.visitNumbers(visit) }
    case .code, .rule: break
    }
  }
}

extension Control {
  /// What a learner reads of its name.
  var title: String { label.isEmpty ? name : label }
}
