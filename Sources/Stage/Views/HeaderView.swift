import Canvas
import Lessons

/// The two rows on top: what is played, how far it has got, the language.
struct HeaderView {
  let session: Session
  let theme: Theme
  let language: Language

  static let rows = 2

  func draw(_ frame: inout Frame, in area: Area) {
    let row = Area(column: area.left, row: area.top, columns: area.size.columns, rows: 1)
    let right = right(columns: area.size.columns)
    let title = Area(
      column: row.left + 1, row: row.top, columns: row.size.columns - displayWidth(of: right) - 4, rows: 1)
    frame.draw(heading(columns: title.size.columns), in: title, .title, alignment: .left, theme: theme)
    frame.draw(right, in: row.inset(right: 1), .dim, alignment: .right, theme: theme)
    if area.size.rows > 1 { frame.drawRule(in: area, row: 1, theme) }
  }

  private func heading(columns: Int) -> String {
    switch session.content {
    case .lesson(let reading): (reading.lesson.number.map { "\($0)  " } ?? "") + reading.lesson.title
    case .pass(let pass):
      pass.headings.first { displayWidth(of: theme.spelled($0)) <= columns } ?? pass.headings.last ?? ""
    }
  }

  /// `▪▪▫▫▫▫  2 of 6   EN`, as much of it as there is room for.
  private func right(columns: Int) -> String {
    if let pass = session.exploration { return right(of: pass, columns: columns) }
    let count = session.stepCount
    guard count > 0 else { return language.choose("no steps", "没有步骤") }
    let place = language.choose("\(session.step + 1) of \(count)", "第 \(session.step + 1) 步，共 \(count) 步")
    guard columns >= 60 else { return "\(session.step + 1)/\(count)" }
    let (seen, unseen) = theme.glyphs.isASCII ? ("#", "-") : ("▪", "▫")
    let dots = (0..<min(count, 20)).map { $0 <= session.step ? seen : unseen }.joined()
    return "\(dots)  \(place)   \(language.choose("EN", "中文"))"
  }

  /// `143/280   EN`
  private func right(of pass: Exploration, columns: Int) -> String {
    let place = pass.machine.places[pass.place]
    let number = "\(place.number + 1)/\(pass.machine.operations.count)"
    guard columns >= 60 else { return place.isPart ? "" : number }
    return (place.isPart ? "" : "\(number)   ") + language.choose("EN", "中文")
  }
}

extension Frame {
  /// A line across.
  mutating func drawRule(in area: Area, row: Int, _ theme: Theme) {
    fill(
      Area(column: area.left, row: area.top + row, columns: area.size.columns, rows: 1), with: theme.glyphs.horizontal,
      theme.style(.rule))
  }
}
