/// The body of a lesson, cut into steps at its `##` headings, with the script read.
struct Draft {
  var steps: [DraftStep] = []
  private(set) var problems: [Problem]

  init(_ bytes: [UInt8], from body: Int) {
    let masks = Masks(findingIn: bytes, from: body)
    let (blocks, problems) = MarkdownParser.blocks(of: bytes, from: body, masks: masks)
    self.problems = problems
    for block in blocks { add(block, bytes) }
    if steps.isEmpty { self.problems.append(Problem(.noSteps, at: Span(body, body))) }
  }

  private mutating func add(_ placed: MarkdownBuilder.Placed, _ bytes: [UInt8]) {
    if case .block(.heading(2, let title)) = placed.content {
      return steps.append(DraftStep(title: title, span: placed.span))
    }
    guard !steps.isEmpty else {
      return problems.append(Problem(.textBeforeFirstStep, at: firstLine(of: placed.span, bytes)))
    }
    switch placed.content {
    case .block(let block): steps[steps.count - 1].pieces.append(.prose(block))
    case .script:
      let script = Parser.statements(bytes, in: placed.span)
      problems += script.problems
      steps[steps.count - 1].pieces += script.statements.map { .statement($0) }
    }
  }

  private func firstLine(of span: Span, _ bytes: [UInt8]) -> Span {
    let line = bytes[min(span.lower, bytes.count)..<min(span.upper, bytes.count)].prefix { $0 != UInt8(ascii: "\n") }
    return Span(span.lower, line.endIndex)
  }
}
