import Canvas
import Lessons
import Stage

extension PrintedLesson {
  /// The pages in the form that was asked for.
  /// - Parameters:
  ///   - look: what was asked for, if anything was
  ///   - json: what is written as JSON, which is not the same for a lesson and for a forward pass
  func written(
    as form: Format, width: Int, look: Look?, json: @autoclosure () -> String, in language: Language
  ) throws(Failure) -> String {
    switch form {
    case .ansi: frames(width: width).map(\.ansiText).joined(separator: "\n")
    case .text: frames(width: width).map(\.plainText).joined(separator: "\n")
    case .plain: linearText
    case .svg: svg(width: width)
    case .html: html(look: look)
    case .cast: cast(width: width)
    case .json: json() + "\n"
    case .csv, .npy: throw Failure(.notPrinted(form), in: language)
    }
  }
}
