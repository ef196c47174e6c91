/// Markdown that does not stand in the file as it is: the text of a prompt, of a reveal.
enum Prose {
  /// The pieces of a text as lines of Markdown.
  /// - Parameter span: where complaints about it point.
  static func inlines(of pieces: [TextPiece], at span: Span) -> (inlines: [Inline], problems: [Problem]) {
    var inlines: [Inline] = []
    var problems: [Problem] = []
    for line in lines(of: pieces) {
      let parsed = parse(line)
      inlines += inlines.isEmpty ? parsed.inlines : [.lineBreak] + parsed.inlines
      problems += parsed.problems.map { Problem($0.fact, at: span) }
    }
    return (inlines, problems)
  }

  private static func parse(_ line: [TextPiece]) -> (inlines: [Inline], problems: [Problem]) {
    // Words at the start, so that a number or a dash there begins no list.
    let start = "x "
    var text = Array(start.utf8)
    var masks: [Span] = []
    for piece in line {
      switch piece {
      case .literal(let literal): text += Array(literal.utf8)
      case .value:
        masks.append(Span(text.count, text.count + 2))
        text += Array("??".utf8)
      }
    }
    let values = line.compactMap { if case .value(let value) = $0 { value } else { nil } }
    let parsed = MarkdownParser.blocks(of: text, from: 0, masks: Masks(masks, values: values))
    guard case .block(.paragraph(var inlines)) = parsed.blocks.first?.content, case .text(let first) = inlines.first
    else { return ([], parsed.problems) }
    let rest = String(first.dropFirst(start.count))
    if rest.isEmpty { inlines.removeFirst() } else { inlines[0] = .text(rest) }
    return (inlines, parsed.problems)
  }

  private static func lines(of pieces: [TextPiece]) -> [[TextPiece]] {
    var lines: [[TextPiece]] = [[]]
    for piece in pieces {
      guard case .literal(let literal) = piece else {
        lines[lines.count - 1].append(piece)
        continue
      }
      for (index, part) in literal.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { lines.append([]) }
        lines[lines.count - 1].append(.literal(String(part)))
      }
    }
    return lines
  }
}
