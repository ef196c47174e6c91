/// What differs between the scripts of a lesson in its two languages, which may differ only in what stands in quotes.
public struct ScriptComparison: Sendable {
  /// Places in the English file.
  public private(set) var english: [Problem] = []
  /// The same places in the Chinese file.
  public private(set) var chinese: [Problem] = []

  public var isSame: Bool { english.isEmpty }

  public init(english: Lesson, chinese: Lesson) {
    compareHeads(english, chinese)
    for (left, right) in zip(english.steps, chinese.steps) {
      if let difference = Self.firstDifference(left.statements, right.statements) {
        self.english.append(Self.problem(difference.0, other: difference.1, english, left, chinese))
        self.chinese.append(Self.problem(difference.1, other: difference.0, chinese, right, english))
      }
    }
  }

  private mutating func compareHeads(_ left: Lesson, _ right: Lesson) {
    if left.frontMatter.requires != right.frontMatter.requires {
      english.append(Problem(.requiresDiffer, at: Span(0, 3)))
      chinese.append(Problem(.requiresDiffer, at: Span(0, 3)))
    }
    if left.stepCount != right.stepCount {
      english.append(Problem(.stepCountDiffers(left.stepCount, other: right.stepCount), at: Span(0, 3)))
      chinese.append(Problem(.stepCountDiffers(right.stepCount, other: left.stepCount), at: Span(0, 3)))
    }
  }

  /// The first statements that are not alike; `nil` for one that is missing.
  private static func firstDifference(_ left: [Statement], _ right: [Statement]) -> (Statement?, Statement?)? {
    let index = (0..<max(left.count, right.count)).first { index in
      guard index < left.count, index < right.count else { return true }
      return left[index].skeleton != right[index].skeleton
    }
    return index.map { ($0 < left.count ? left[$0] : nil, $0 < right.count ? right[$0] : nil) }
  }

  private static func problem(
    _ statement: Statement?, other: Statement?, _ lesson: Lesson, _ step: DraftStep, _ otherLesson: Lesson
  ) -> Problem {
    let written = other.map { otherLesson.source.text($0.span) } ?? ""
    return Problem(.statementDiffers(other: shortened(oneLine(written))), at: statement?.span ?? step.span)
  }

  private static func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }
}

extension Statement {
  /// The statement without what stands in its texts.
  fileprivate var skeleton: [Lexeme.Kind] {
    lexemes.map { if case .text = $0 { .text([]) } else { $0 } }
  }
}
