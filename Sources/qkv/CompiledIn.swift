import Curriculum
import Lessons
import Matrices
import Stage

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
  /// What the lessons may use: the translator, as it was kept or trained now, without a word.
  static let shipped = Resources.translator { isCancelled in
    CachedTranslator(.current(), language: .english).model(isCancelled: isCancelled)
  }
}

extension Limits {
  /// What a lesson may take, with an end that the person at the keyboard can make.
  static func evaluation(cancelledBy isCancelled: @escaping @Sendable () -> Bool) -> Limits {
    var limits = Evaluation.limits
    limits.isCancelled = isCancelled
    return limits
  }
}
