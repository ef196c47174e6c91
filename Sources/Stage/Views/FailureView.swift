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
    let lines = drawn.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      StyledText(theme.spelled(String(line)), theme.style(index == 0 ? .error : .text))
    }
    return Panel(size: Size(columns: columns, rows: lines.count)) { frame, area in frame.draw(lines, in: area) }
  }
}
