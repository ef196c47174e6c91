import Canvas
import Lessons
import Matrices
import Stage

extension Print {
  /// Writes every lesson into a folder: a file for each, or for each step where the form is a picture; and for browsers
  /// a table of contents.
  func printCourse(_ wishes: Wishes, _ output: OutputWishes) throws {
    let surroundings = Surroundings.current().writing(to: output.output)
    let language = wishes.language(in: surroundings)
    guard let folder = output.output, folder != "-" else { throw Failure(.allNeedsFolder, in: language) }
    let form = output.format ?? .html
    guard form != .csv, form != .npy else { throw Failure(.notPrinted(form), in: language) }
    let theme = wishes.theme(in: surroundings, form: form, language: language)
    let width = wishes.width(in: surroundings, form: form)
    try makeFolderOrFail(folder, in: language)
    for item in Course.compiledIn.items {
      guard let lesson = Course.compiledIn.lesson(item.slug, in: language) else { continue }
      let session = Session(lesson: lesson, limits: Evaluation.limits)
      func write(_ text: String, _ name: String) throws {
        try writeFile(Array(text.utf8), to: "\(folder)/\(name).\(form.ending)", in: language)
      }
      if form == .svg {
        for step in 0..<session.stepCount {
          let printed = PrintedLesson(session, step: step, theme: theme, language: language)
          try write(printed.svg(width: width), "\(item.fileName)-\(step + 1)")
        }
      } else {
        let printed = PrintedLesson(session, theme: theme, language: language)
        let text =
          form == .html
          ? printed.html(look: wishes.chosenLook, links: Course.compiledIn.links(from: item, in: language))
          : try printed.written(as: form, width: width, look: wishes.chosenLook, json: printed.json, in: language)
        try write(text, item.fileName)
      }
      try Self.report(session.evaluation?.problems ?? [], of: lesson, in: language)
    }
    guard form == .html else { return }
    let contents = Course.compiledIn.htmlContents(theme: theme, look: wishes.chosenLook, language: language)
    try writeFile(Array(contents.utf8), to: "\(folder)/index.html", in: language)
  }
}
