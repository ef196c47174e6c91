import Curriculum
import Lessons
import Stage
import Translator

extension Course {
  /// The lessons that come with the program.
  static let compiledIn = Course(
    Curriculum.files.compactMap { file in
      Language(rawValue: file.language).map {
        LessonFile($0, name: "lessons/\(file.language)/\(file.name)", text: file.text, resources: .shipped)
      }
    }, glossary: Glossary(Curriculum.glossary))
}

extension Resources {
  /// The translator of this project, trained when a lesson first asks for it.
  static let shipped = Resources.translator { Translator.trained(isCancelled: $0) }
}
