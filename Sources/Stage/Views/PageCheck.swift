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
  }

  public func message(in language: Language) -> String {
    switch fact {
    case .tooLong(let rows, let most):
      language.choose(
        "this step is \(rows) rows long; a page of 80x24 has \(most) (or say `layout scroll`)",
        "这一步有 \(rows) 行；80x24 的一页只有 \(most) 行（或写 `layout scroll`）")
    case .literalMarkup(let markup, let line):
      language.choose(
        "`\(markup)` stands in the text as it is: \(line)", "正文里残留了 `\(markup)`：\(line)")
    }
  }
}

/// Holds every page of a lesson against the screen that lessons are written for.
func pageProblems(of session: Session) -> [PageProblem] {
  var session = session
  session.revealAll()
  var problems: [PageProblem] = []
  for index in 0..<session.stepCount {
    session.go(to: index)
    problems += problemsOfPage(session, language: session.lesson?.language ?? .english)
  }
  return problems
}

private func problemsOfPage(_ session: Session, language: Language) -> [PageProblem] {
  guard let page = session.page else { return [] }
  let size = Size(columns: 80, rows: 24)
  let theme = Theme(.dark, depth: .mono)
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
  // In pictures the same characters are drawn on purpose.
  let lines = layout.prose.drawn(columns: size.columns).plainText.split(separator: "\n")
  for markup in ["**", "$"] {
    guard let line = lines.first(where: { $0.contains(markup) }) else { continue }
    problems.append(PageProblem(span: page.span, fact: .literalMarkup(markup, line: String(line))))
  }
  return problems
}
