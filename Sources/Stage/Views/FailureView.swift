import Canvas
import Lessons

/// A statement that could not be evaluated, in its place on the page.
struct FailureView {
  let problem: Problem
  let session: Session
  let theme: Theme
  let language: Language

  func panel(columns: Int) -> Panel {
    let source = session.lesson?.source ?? Source(name: "", text: "")
    let drawn = problem.drawn(in: source, language: language)
    let parts = drawn.split(separator: "\n", omittingEmptySubsequences: false).map { theme.spelled(String($0)) }
    // The message is read, and takes the lines that it needs; the piece of the file is looked at.
    let message = StyledText(parts[0], theme.style(.error)).wrapped(to: columns)
    let lines = message + parts.dropFirst().map { StyledText($0, theme.style(.text)) }
    return Panel(size: Size(columns: columns, rows: lines.count)) { frame, area in frame.draw(lines, in: area) }
  }
}
