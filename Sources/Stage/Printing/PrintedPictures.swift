import Canvas
import Lessons

extension PrintedLesson {
  /// The pages below each other as one picture.
  public func svg(width: Int) -> String {
    let title = steps.count == 1 ? "\(heading): \(title(of: steps[0]))" : heading
    return SVGPicture(
      frames(width: width), title: title, description: linearText, paper: Paper(theme.look), language: language.tag
    ).text
  }

  /// The pages one after another as a recording of a terminal, each with a marker.
  public func cast(width: Int) -> String {
    let titles = steps.map(title) + (ending.isEmpty ? [] : [ending])
    let scenes = zip(titles, frames(width: width)).map { CastText.Scene($0, $1) }
    return CastText(scenes, title: heading, paper: Paper(theme.look)).text
  }

  /// What the pages belong to.
  var heading: String {
    switch session.content {
    case .lesson(let reading): (reading.lesson.number.map { "\($0) " } ?? "") + reading.lesson.title
    case .pass(let pass): pass.heading
    }
  }

  func title(of step: Int) -> String {
    if let machine = session.exploration?.machine { return machine.title(of: step, columns: .max, in: language) }
    return session.evaluation?.steps[step].title.plainText ?? ""
  }
}

extension Language {
  /// As in the `lang` of a document.
  public var tag: String { choose("en", "zh-Hans") }
}
