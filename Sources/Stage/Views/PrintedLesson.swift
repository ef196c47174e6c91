import Canvas
import Lessons
import Matrices

/// A lesson on paper: its pages one below another, every question answered.
public struct PrintedLesson: Sendable {
  private(set) var session: Session
  let steps: [Int]
  let theme: Theme
  let language: Language
  /// What stands below the last page.
  var ending = ""

  /// - Parameter step: the only step to print; `nil` for all.
  public init(_ session: Session, step: Int? = nil, theme: Theme, language: Language) {
    var session = session
    session.revealAll()
    self.init(session, steps: step.map { [$0] } ?? Array(0..<session.stepCount), theme: theme, language: language)
  }

  /// Some of the pages, of a lesson or a forward pass.
  init(_ session: Session, steps: [Int], theme: Theme, language: Language) {
    self.session = session
    self.session.isOnPaper = true
    self.steps = steps
    self.theme = theme
    self.language = language
  }

  /// One frame for each step, as high as it needs to be, and one for the ending.
  public func frames(width: Int) -> [Frame] {
    steps.map { frame(of: $0, width: width) } + (ending.isEmpty ? [] : [endingFrame(width: width)])
  }

  private func endingFrame(width: Int) -> Frame {
    let lines = StyledText(theme.spelled(ending), theme.style(.strong)).wrapped(to: width)
    var frame = Frame(Size(columns: width, rows: lines.count))
    frame.draw(lines, in: frame.area)
    return frame
  }

  /// A picture on paper may be a bit higher than one on a screen.
  private static let mostRows = 40

  private func frame(of step: Int, width: Int) -> Frame {
    var session = session
    session.go(to: step)
    let page = PageView(session: session, theme: theme, language: language)
    let size = Size(columns: width, rows: Self.mostRows)
    // One thing at a time is for screens: nobody can turn to the pictures on paper.
    let arrangement = PageView.arrangement(for: size) == .sideBySide ? PageView.Arrangement.sideBySide : .stacked
    let layout = page.layout(for: size, arrangement)
    // The controls of a forward pass are the same on every page.
    let controls =
      session.exploration == nil ? ControlsView(session: session, theme: theme).lines(columns: width) : []
    let rows = HeaderView.rows + layout.rows
    var frame = Frame(Size(columns: width, rows: rows + (controls.isEmpty ? 0 : controls.count + 1)))
    HeaderView(session: session, theme: theme, language: language)
      .draw(&frame, in: Area(column: 0, row: 0, columns: width, rows: HeaderView.rows))
    let drawn = layout.drawn(columns: width)
    frame.draw(drawn, from: drawn.area, at: Point(column: 0, row: HeaderView.rows))
    for (index, line) in controls.enumerated() { frame.draw(line, at: Point(column: 0, row: rows + 1 + index)) }
    return frame
  }
}

extension Session {
  /// Answers every question: on paper nothing is hidden.
  package mutating func revealAll() {
    for step in evaluation?.steps ?? [] {
      for case .question(let question) in step.pieces {
        answers[question.identifier] = Response(given: .revealed, isRight: true)
      }
    }
  }
}
