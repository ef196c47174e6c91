import Canvas
import Lessons
import Matrices

/// What is asked for in a forward pass, and what has been typed so far.
struct PromptView {
  let question: String
  let typed: String

  init?(pass: Exploration, typed: String?, language: Language) {
    guard let typed, let prompt = pass.prompt else { return nil }
    self.typed = typed
    switch prompt {
    case .path: question = language.choose("path (tab completes): ", "路径（tab 补全）：")
    case .number(let path, let element):
      let old = pass.trace.find(path).map { brief(pass.trace.value($0)[element]) } ?? ""
      question = "\(path)[\(element.row), \(element.column)] = \(old) → "
    }
  }

  /// Of a long question the end is shown, and all that is typed, or its end.
  func draw(_ frame: inout Frame, in row: Area, theme: Theme) {
    var answer = theme.spelled(typed) + "_"
    while displayWidth(of: answer) > max(1, row.size.columns - 2) { answer.removeFirst() }
    let room = max(0, row.size.columns - 2 - displayWidth(of: answer))
    var shown = theme.spelled(question)
    while displayWidth(of: shown) > room { shown.removeFirst() }
    let column = frame.draw(shown, at: Point(column: row.left + 1, row: row.top), theme.style(.text), in: row)
    let end = frame.draw(answer, at: Point(column: column, row: row.top), theme.style(.accent), in: row)
    frame.cursor = Point(column: min(end - 1, row.right - 1), row: row.top)
  }
}
