import Canvas
import Lessons
import Matrices

/// Something about a page that only its drawing shows.
public struct PageProblem: Hashable, Sendable {
  /// The heading of the step.
  public let span: Span
  public let fact: Fact

  public enum Fact: Hashable, Sendable {
    /// The page is longer than a screen of 80×24 and does not say so (`layout scroll`).
    case tooLong(rows: Int, most: Int)
    /// A mark of Markdown or LaTeX stands in the text as it is.
    case literalMarkup(String, line: String)
    /// The rest of the page leaves a picture less than half of its rows, hides some of its elements, or leaves a small
    /// one half a character per element.
    case squeezed(title: String, rows: Int, wanted: Int)
  }

  /// A squeezed picture shows what it shows, in small: only a person can say whether that is too little.
  public var isWarning: Bool { if case .squeezed = fact { true } else { false } }

  public func message(in language: Language) -> String {
    switch fact {
    case .tooLong(let rows, let most):
      language.choose(
        "this step is \(rows) rows long; a page of 80x24 has \(most) (or say `layout scroll`)",
        "这一步有 \(rows) 行；80x24 的一页只有 \(most) 行（或写 `layout scroll`）")
    case .literalMarkup(let markup, let line):
      language.choose(
        "`\(markup)` stands in the text as it is: \(line)", "正文里残留了 `\(markup)`：\(line)")
    case .squeezed(let title, let rows, let wanted):
      language.choose(
        "on a page of 80x24 the picture `\(title)` gets \(rows) of the \(wanted) rows that it asks for",
        "在 80x24 的一页上，图 `\(title)` 需要 \(wanted) 行，只得到 \(rows) 行")
    }
  }
}

/// Holds every page of a lesson against the screen that lessons are written for: as it begins, and as it grows with each
/// answer. A wrong one has the longest words.
func pageProblems(of session: Session) -> [PageProblem] {
  var session = session
  var problems: [PageProblem] = []
  for index in 0..<session.stepCount {
    session.go(to: index)
    var found = problemsOfPage(session)
    while let question = session.openQuestion {
      session.answers[question.identifier] = question.wrongResponse
      found += problemsOfPage(session)
    }
    problems += found.withoutRepetition
  }
  return problems
}

extension [PageProblem] {
  /// What is wrong before an answer and after it is said once, as it is in the end.
  fileprivate var withoutRepetition: [PageProblem] {
    var last: [PageProblem] = []
    for problem in self {
      last.removeAll { $0.fact.isSameKind(as: problem.fact) }
      last.append(problem)
    }
    return last
  }
}

extension PageProblem.Fact {
  fileprivate func isSameKind(as other: PageProblem.Fact) -> Bool {
    switch (self, other) {
    case (.tooLong, .tooLong): true
    case (.literalMarkup(let one, _), .literalMarkup(let another, _)): one == another
    case (.squeezed(let one, _, _), .squeezed(let another, _, _)): one == another
    default: false
    }
  }
}

extension Question {
  /// An answer that is not right.
  fileprivate var wrongResponse: Response {
    switch answer {
    case .choice(_, let correct): Response(given: .option(correct == 0 ? 1 : 0), isRight: false)
    case .number: Response(given: .number(.nan), isRight: false)
    }
  }
}

private func problemsOfPage(_ session: Session) -> [PageProblem] {
  let language = session.lesson?.language ?? .english
  guard let page = session.page else { return [] }
  let size = Size(columns: 80, rows: 24)
  // With colours, as nearly everybody has them: a small picture may take half a character per element then.
  let theme = Theme(.dark, depth: .rgb24, wording: language.choose(.english, .chinese))
  var player = Player(course: Course([]), language: language, theme: theme, size: size, limits: .none)
  player.session = session
  let screen = ScreenView(player: player)
  let parts = screen.parts(of: session)
  let layout = screen.layout(of: session, in: parts)
  let room = parts.page.size.rows
  var problems: [PageProblem] = []
  if layout.rows > room, !page.scrolls {
    problems.append(PageProblem(span: page.span, fact: .tooLong(rows: layout.rows, most: room)))
  }
  problems += squeezedPictures(in: layout, of: PageView(session: session, theme: theme, language: language), size)
    .map { PageProblem(span: page.span, fact: $0) }
  // In pictures the same characters are drawn on purpose.
  let lines = layout.prose.drawn(columns: size.columns).plainText.split(separator: "\n")
  for markup in ["**", "$"] {
    guard let line = lines.first(where: { $0.contains(markup) }) else { continue }
    problems.append(PageProblem(span: page.span, fact: .literalMarkup(markup, line: String(line))))
  }
  return problems
}

/// The pictures that would say more if the page said less.
private func squeezedPictures(in layout: PageLayout, of page: PageView, _ size: Size) -> [PageProblem.Fact] {
  // A picture has at least half of a page when it is alone there.
  let room = Size(columns: size.columns - 2, rows: size.rows - HeaderView.rows - 3)
  return layout.pieces.compactMap { piece in
    guard case .picture(let index) = piece.panel.content, page.session.pictures.indices.contains(index) else {
      return nil
    }
    let view = page.exhibitView(page.session.pictures[index], index: index)
    let wanted = view.panel(within: room)
    let isSmall = view.matrix.rows <= mostRowsOfSmallPicture
    let isHalved = piece.panel.isHalved && !wanted.isHalved && isSmall
    let isCut = !view.picture.isElastic && piece.panel.size.rows * 2 < wanted.size.rows
    guard isHalved || isCut || piece.panel.shownRows < wanted.shownRows else { return nil }
    return .squeezed(title: view.title, rows: piece.panel.size.rows, wanted: wanted.size.rows)
  }
}

extension Panel {
  /// Has a heatmap half a character for each element?
  fileprivate var isHalved: Bool { heatmapLayout()?.unit == .half }
  /// How many rows of a heatmap are in view.
  fileprivate var shownRows: Int { heatmapLayout().map { $0.rows.count * $0.block.rows } ?? 0 }
}

private let mostRowsOfSmallPicture = 12
