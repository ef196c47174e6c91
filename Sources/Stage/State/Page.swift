import Lessons
import Matrices

extension Session {
  /// What is to be seen of the page: up to the first question that is still open.
  package var visiblePieces: [Step.Piece] {
    guard let page else { return [] }
    var pieces: [Step.Piece] = []
    for piece in page.pieces {
      pieces.append(piece)
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
