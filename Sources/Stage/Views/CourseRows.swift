import Canvas
import Lessons

/// A line of the list of lessons: a part, or a lesson with its state.
struct CourseRow {
  let text: String
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
        rows.append(CourseRow(text: text, slug: nil, state: .new))
        part = itsPart
      }
      let state = progress.state(of: item.slug)
      let number = String(item.number)
      let text =
        "\(mark(of: state, isASCII: isASCII)) \(padded(number, to: 2, .right)) \(item.header(in: language).title)"
      rows.append(CourseRow(text: text, slug: item.slug, state: state))
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
    var frame = Frame(Size(columns: width, rows: rows.count))
    for (index, row) in rows.enumerated() {
      let line = Area(column: 0, row: index, columns: width, rows: 1)
      frame.draw(row.text, in: line, row.slug == nil ? .title : .text, alignment: .left, theme: theme)
    }
    return frame
  }
}
