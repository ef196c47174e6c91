import Lessons
import Matrices

extension PrintedLesson {
  /// The lesson as data: for each step its prose, its pictures with all their numbers, its questions and its controls.
  public var json: String {
    guard let reading = session.reading else { return "" }
    let steps = steps.map { step(reading.evaluation.steps[$0], number: $0 + 1) }
    return JSON.object([
      ("lesson", .text(reading.lesson.slug)), ("title", .text(reading.lesson.title)),
      ("language", .text(reading.lesson.language.rawValue)), ("steps", .list(steps)),
    ]).written
  }

  private func step(_ step: Step, number: Int) -> JSON {
    .object([
      ("step", .whole(number)), ("title", .text(step.title.plainText)),
      ("controls", .list(step.controls.compactMap(control))),
      ("pieces", .list(step.pieces.flatMap(piece))),
    ])
  }

  private func piece(_ piece: Step.Piece) -> [JSON] {
    switch piece {
    case .prose(let block): [.object([("prose", .text(block.plainText))])]
    case .exhibits(let exhibits): exhibits.map(picture)
    case .question(let question): [self.question(question)]
    case .failure(let problem): [.object([("error", .text(problem.message(in: language)))])]
    }
  }

  private func picture(_ exhibit: Exhibit) -> JSON {
    var members: [(String, JSON)] = [("picture", .text(exhibit.picture.name)), ("title", .text(exhibit.title))]
    if let subject = exhibit.subject {
      let entry = session.trace[subject]
      members.append(("name", .text(entry.name)))
      members.append(("operation", .text(session.trace.stepName(of: subject))))
      members.append(("shape", .list([.whole(entry.value.rows), .whole(entry.value.columns)])))
      members.append(("rows", .list(entry.axes.rows.labels.map(JSON.text))))
      members.append(("columns", .list(entry.axes.columns.labels.map(JSON.text))))
      members.append(("values", .matrix(entry.value)))
    }
    switch exhibit.picture {
    case .tokens(let options): members.append(("tokens", .list(options.tokens.map(JSON.text))))
    case .formula(let text): members.append(("formula", .text(text)))
    case .curve(let options): members += curve(options)
    default: break
    }
    return .object(members)
  }

  /// What a curve has beside the numbers of its rows.
  private func curve(_ options: CurveOptions) -> [(String, JSON)] {
    var members: [(String, JSON)] = []
    if let x = options.x { members.append(("x", .list(session.trace.value(x).elements.map(JSON.number)))) }
    members.append(("names", .list(options.names.map(JSON.text))))
    members.append(("x_axis", .text(options.xAxis)))
    members.append(("y_axis", .text(options.yAxis)))
    let logarithmic = [options.isLogarithmicX ? "x" : nil, options.isLogarithmicY ? "y" : nil].compactMap(\.self)
    members.append(("logarithmic", .list(logarithmic.map(JSON.text))))
    if let limits = options.limits {
      members.append(("limits", .list([.number(limits.lowerBound), .number(limits.upperBound)])))
    }
    if let marker = options.marker { members.append(("marker", .number(marker))) }
    return members
  }

  private func question(_ question: Question) -> JSON {
    var members: [(String, JSON)] = [("question", .text(question.prompt))]
    switch question.answer {
    case .choice(let options, let correct):
      members.append(("options", .list(options.map(JSON.text))))
      members.append(("answer", .whole(correct)))
    case .number(let correct, let tolerance):
      members.append(("answer", .number(correct)))
      members.append(("tolerance", .number(tolerance)))
    }
    members.append(("reveal", .text(question.reveal.plainText)))
    return .object(members)
  }

  private func control(_ name: Control.Name) -> JSON? {
    guard let control = session.allControls.first(where: { $0.name == name }) else { return nil }
    let value: JSON =
      switch control.kind {
      case .knob(let value, _, _, _): .number(value)
      case .choice(let selected, let options): .text(options[selected])
      case .text(let text): .text(text)
      }
    return .object([("name", .text(name)), ("value", value)])
  }
}

extension Exhibit.Picture {
  /// The word by which the script shows it.
  fileprivate var name: String {
    switch self {
    case .heatmap: "heatmap"
    case .waves: "waves"
    case .bars: "bars"
    case .histogram: "histogram"
    case .curve: "curve"
    case .table: "table"
    case .tokens: "tokens"
    case .formula: "formula"
    }
  }
}
