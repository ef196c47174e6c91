import Curriculum
import Lessons
import Stage

extension Course {
  /// The lessons that come with the program.
  static let compiledIn = Course(
    Curriculum.files.compactMap { file in
      Language(rawValue: file.language).map {
        LessonFile($0, name: "lessons/\(file.language)/\(file.name)", text: file.text)
      }
    })
}
