import Canvas
import Lessons

/// A line of the list of lessons: a part, or a lesson with its state.
struct CourseRow {
  let text: String
  /// How long it takes; 0 where nobody says.
  let minutes: Int
  /// `nil` for the name of a part.
  let slug: String?
  let state: Progress.State

  /// The parts and lessons in order, as they stand in the browser and in a printed list.
  static func rows(
    _ items: [Course.Item], progress: Progress, language: Language, isASCII: Bool
  ) -> [CourseRow] {
    var rows: [CourseRow] = []
    var part: Part?
    for item in items {
      let itsPart = Part(containing: item.number)
      if let itsPart, itsPart != part {
        let lessons = items.filter { Part(containing: $0.number) == itsPart }
        let done = lessons.count { progress.state(of: $0.slug) == .done }
        let text = "\(itsPart.letter)  \(itsPart.title(in: language))  \(done)/\(lessons.count)"
        let minutes = lessons.compactMap { $0.header(in: language).minutes }.reduce(0, +)
        rows.append(CourseRow(text: text, minutes: minutes, slug: nil, state: .new))
        part = itsPart
      }
      let state = progress.state(of: item.slug)
      let number = String(item.number)
      let text =
        "\(mark(of: state, isASCII: isASCII)) \(padded(number, to: 2, .right)) \(item.header(in: language).title)"
      let minutes = item.header(in: language).minutes ?? 0
      rows.append(CourseRow(text: text, minutes: minutes, slug: item.slug, state: state))
    }
    return rows
  }

  private static func mark(of state: Progress.State, isASCII: Bool) -> String {
    switch state {
    case .new: " "
    case .begun: isASCII ? "~" : "▪"
    case .done: isASCII ? "x" : "✓"
    }
  }
}

/// The list of lessons on paper, for `qkv list`.
public struct CourseList {
  let course: Course
  let progress: Progress
  let language: Language

  public init(course: Course, progress: Progress, language: Language) {
    self.course = course
    self.progress = progress
    self.language = language
  }

  public func frame(width: Int, theme: Theme) -> Frame {
    let rows = CourseRow.rows(course.items, progress: progress, language: language, isASCII: theme.glyphs.isASCII)
    let textWidth = rows.map { displayWidth(of: $0.text) }.max() ?? 0
    var frame = Frame(Size(columns: width, rows: rows.count))
    for (index, row) in rows.enumerated() {
      let line = Area(column: 0, row: index, columns: width, rows: 1)
      frame.draw(row.text, in: line, row.slug == nil ? .title : .text, alignment: .left, theme: theme)
      guard row.minutes > 0, textWidth + 9 <= width else { continue }
      let minutes = Area(column: textWidth, row: index, columns: 9, rows: 1)
      frame.draw(row.minutes.inMinutes(language), in: minutes, .dim, alignment: .right, theme: theme)
    }
    return frame
  }
}

extension Int {
  /// `6 min`
  func inMinutes(_ language: Language) -> String { language.choose("\(self) min", "\(self) 分钟") }
}
