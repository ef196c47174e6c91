import Lessons
import Matrices
import Stage

/// Which lesson, which step of it, and what is set in it: the options, without the parser that read them.
struct LessonWishes {
  var lesson: String
  var step: Int?
  var set: [String] = []
}

extension LessonWishes {
  /// The lesson, and its path where it is a file.
  func find(in language: Language) throws -> (lesson: Lesson, path: String?) {
    if lesson.contains("/") || lesson.hasSuffix(".md") || lesson == "-" {
      let text = String(decoding: try readFile(lesson, limit: 1 << 22, in: language), as: UTF8.self)
      return (
        Lesson(Source(name: lesson, text: text), language: language, resources: .shipped), lesson == "-" ? nil : lesson
      )
    }
    switch Course.compiledIn.search(lesson, in: language) {
    case .found(let slug): return (Course.compiledIn.lesson(slug, in: language)!, nil)
    case .several(let names): throw Failure(.severalLessons(lesson, names: names), in: language)
    case .none(let nearest):
      guard let number = Int(lesson) else { throw Failure(.noLesson(lesson, nearest: nearest), in: language) }
      throw Failure(.noLessonNumber(number, numbers: Course.compiledIn.items.map(\.number)), in: language)
    }
  }

  func stepIndex(in lesson: Lesson, _ language: Language) throws -> Int? {
    guard let step else { return nil }
    guard (1...max(1, lesson.stepCount)).contains(step) else {
      throw Failure(.noStep(step, count: lesson.stepCount), in: language)
    }
    return step - 1
  }

  /// What `--set` says, in the terms of the lesson's controls.
  func settings(for lesson: Lesson, in language: Language) throws -> [Control.Name: Setting] {
    guard !set.isEmpty else { return [:] }
    let controls = lesson.evaluate(limits: Evaluation.limits).controls
    var settings: [Control.Name: Setting] = [:]
    for assignment in set {
      guard let sign = assignment.firstIndex(of: "=") else {
        throw Failure(.setWithoutValue(assignment), in: language)
      }
      let name = String(assignment[..<sign])
      let value = String(assignment[assignment.index(after: sign)...])
      guard let control = controls.first(where: { $0.name == name }) else {
        throw Failure(.noControl(name, names: controls.map(\.name)), in: language)
      }
      settings[name] = try control.setting(from: value, in: language)
    }
    return settings
  }
}

extension Control {
  /// The setting that a text on the command line means.
  func setting(from text: String, in language: Language) throws -> Setting {
    switch kind {
    case .knob(_, let range, _, _):
      guard let number = Float(text), range.contains(number) else {
        throw Failure(.notInRange(name, range, found: text), in: language)
      }
      guard !kind.isWhole || number == number.rounded() else {
        throw Failure(.notWhole(name, found: text), in: language)
      }
      return .number(number)
    case .choice(_, let options):
      if let index = options.firstIndex(of: text) { return .option(index) }
      if let number = Int(text), options.indices.contains(number - 1) { return .option(number - 1) }
      throw Failure(.notAnOption(name, options: options, found: text), in: language)
    case .text: return .text(text)
    }
  }
}
