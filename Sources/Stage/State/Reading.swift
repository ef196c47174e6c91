import Lessons
import Matrices

/// A lesson that is being read, with what its controls are set to.
public struct Reading: Sendable {
  public private(set) var lesson: Lesson
  public private(set) var evaluation: Evaluation
  public private(set) var settings: [Control.Name: Setting]

  init(_ lesson: Lesson, settings: [Control.Name: Setting], limits: Limits) {
    self.lesson = lesson
    self.settings = settings
    evaluation = lesson.evaluate(settings: settings, limits: limits)
  }

  /// Changes a control and computes the lesson anew; what the control does not touch is taken over.
  mutating func set(_ control: Control.Name, to setting: Setting, limits: Limits) {
    settings[control] = setting
    evaluation = lesson.evaluate(settings: settings, limits: limits, after: evaluation)
  }

  /// Puts every control back to what the lesson says.
  mutating func reset(limits: Limits) {
    settings = [:]
    evaluation = lesson.evaluate(settings: settings, limits: limits, after: evaluation)
  }

  /// Another text of the same lesson: the other language, or an edited file. What was set stays set.
  mutating func replace(with lesson: Lesson, limits: Limits) {
    self.lesson = lesson
    evaluation = lesson.evaluate(settings: settings, limits: limits)
  }
}
