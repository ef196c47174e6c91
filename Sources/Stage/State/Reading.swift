import Lessons
import Matrices

/// A lesson that is being read, with what its controls are set to.
public struct Reading: Sendable {
  public private(set) var lesson: Lesson
  /// What is shown: of the settings, or, while they are being computed, of those before them.
  public private(set) var evaluation: Evaluation
  public private(set) var settings: [Control.Name: Setting]
  /// What is still being computed.
  public private(set) var awaited: Computation?
  /// How long that has taken, in milliseconds.
  public var waited = 0
  /// What `evaluation` was computed for.
  private var shownSettings: [Control.Name: Setting]
  /// The last evaluation that lacks nothing: what no control touches is taken over from it.
  private var whole: Evaluation?

  init(_ lesson: Lesson, settings: [Control.Name: Setting], patience: Patience) {
    self.lesson = lesson
    self.settings = settings
    shownSettings = settings
    (evaluation, awaited) = lesson.evaluation(settings, patience, after: nil)
    whole = awaited == nil ? evaluation : nil
  }

  /// Changes a control and computes the lesson anew; what the control does not touch is taken over.
  /// - Parameter step: the page that is shown; where it takes long, it stays until the next is there.
  mutating func set(_ control: Control.Name, to setting: Setting, on step: Int, patience: Patience) {
    settings[control] = setting
    compute(for: step, patience)
  }

  /// Puts every control back to what the lesson says.
  mutating func reset(on step: Int, patience: Patience) {
    settings = [:]
    compute(for: step, patience)
  }

  /// Another text of the same lesson: the other language, or an edited file. What was set stays set.
  mutating func replace(with lesson: Lesson, patience: Patience) {
    self.lesson = lesson
    whole = nil
    compute(for: nil, patience)
  }

  /// - Parameter step: a page that need not give way to one that is being computed.
  private mutating func compute(for step: Int?, _ patience: Patience) {
    let (found, awaited) = lesson.evaluation(settings, patience, after: whole)
    self.awaited = awaited
    waited = 0
    if awaited == nil { whole = found }
    if let step, awaited != nil, !evaluation.isCutShort, step >= found.wholeSteps { return }
    (evaluation, shownSettings) = (found, settings)
  }

  /// Takes what was awaited; `false` where something else is.
  mutating func receive(_ computed: Computed) -> Bool {
    guard awaited == computed.computation else { return false }
    (evaluation, whole, shownSettings) = (computed.evaluation, computed.evaluation, settings)
    awaited = nil
    return true
  }

  /// The page is shown as it was before a control was changed.
  public var showsFormer: Bool { awaited != nil && settings != shownSettings }

  /// Goes back to what is shown.
  mutating func giveUp() {
    guard showsFormer else { return }
    settings = shownSettings
    awaited = nil
  }

  /// Is there nothing yet to show of a page?
  func awaits(_ step: Int) -> Bool { awaited != nil && !showsFormer && step >= evaluation.wholeSteps }
}

extension Lesson {
  /// What can be had of the lesson with some patience, and what remains to be computed.
  fileprivate func evaluation(
    _ settings: [Control.Name: Setting], _ patience: Patience, after previous: Evaluation?
  ) -> (Evaluation, Computation?) {
    guard let work = patience.atOnce else {
      return (evaluate(settings: settings, limits: patience.limits, after: previous), nil)
    }
    let found = evaluateAtOnce(work: work, settings: settings, limits: patience.limits, after: previous)
    guard found.isCutShort else { return (found, nil) }
    return (found, Computation(lesson: self, settings: settings, limits: patience.limits, previous: previous))
  }
}

extension Reading {
  /// `computing … 0.4 s`
  func waiting(in language: Language) -> String {
    language.choose("computing … ", "正在计算 … ") + seconds(waited, in: language)
  }
}

extension Player {
  /// What is being computed, and how long that has taken; `nil` where nothing is.
  var waiting: String? {
    guard let pendingPass else {
      return session?.reading.flatMap { $0.awaited == nil ? nil : $0.waiting(in: language) }
    }
    return language.choose("training the translator … ", "正在训练翻译模型 … ")
      + seconds(pendingPass.waited, in: language)
  }
}

/// `0.4 s`
private func seconds(_ milliseconds: Int, in language: Language) -> String {
  let tenths = milliseconds / 100
  return "\(tenths / 10).\(tenths % 10)" + language.choose(" s", " 秒")
}
