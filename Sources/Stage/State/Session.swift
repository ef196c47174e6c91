import Lessons
import Matrices

/// A lesson in play: where the learner is in it, and what they have set, answered and opened.
public struct Session: Sendable {
  public private(set) var lesson: Lesson
  public private(set) var evaluation: Evaluation
  public private(set) var settings: [Control.Name: Setting] = [:]
  /// The page, counted from 0.
  public private(set) var step = 0
  public var focus = Focus.page
  /// How many rows of the page are above the top of the screen.
  public var scroll = 0
  public var inspection: Inspection?
  /// By picture: what its keys have changed of how it is drawn.
  public var displays: [Picture: Display] = [:]
  /// By picture: where its cursor was left.
  public var cursors: [Picture: Element] = [:]
  /// By question: what the learner answered.
  public var answers: [String: Response] = [:]
  /// The number that is being typed as an answer, or the sentence for a control.
  public var typed: String?

  /// A picture, by its place in the lesson.
  public struct Picture: Hashable, Sendable {
    public let step: Int
    public let index: Int
  }

  public init(lesson: Lesson, settings: [Control.Name: Setting] = [:], limits: Limits) {
    self.lesson = lesson
    self.settings = settings
    evaluation = lesson.evaluate(settings: settings, limits: limits)
  }

  public var trace: Trace { evaluation.trace }
  public var steps: [Step] { evaluation.steps }
  /// `nil` only where a lesson has no step at all.
  public var page: Step? { steps.indices.contains(step) ? steps[step] : nil }

  public mutating func go(to step: Int) {
    self.step = min(max(0, step), max(0, steps.count - 1))
    focus = .page
    scroll = 0
    inspection = nil
    typed = nil
  }

  /// Changes a control and computes the lesson anew.
  public mutating func set(_ control: Control.Name, to setting: Setting, limits: Limits) {
    settings[control] = setting
    evaluate(limits: limits, after: evaluation)
  }

  /// Puts every control back to what the lesson says.
  public mutating func reset(limits: Limits) {
    settings = [:]
    evaluate(limits: limits, after: evaluation)
  }

  /// Another text of the same lesson: the other language, or an edited file. What was set stays set.
  public mutating func replace(with lesson: Lesson, limits: Limits) {
    self.lesson = lesson
    evaluate(limits: limits)
    step = min(step, max(0, steps.count - 1))
  }

  /// - Parameter previous: of the same lesson; what no changed control touches is taken over from it.
  private mutating func evaluate(limits: Limits, after previous: Evaluation? = nil) {
    evaluation = lesson.evaluate(settings: settings, limits: limits, after: previous)
    // A trace that has changed may have no such place any more.
    inspection = nil
  }
}

/// What the keys act on.
public enum Focus: Hashable, Sendable {
  case page
  /// A picture of this page, counted from 0.
  case picture(Int)
  /// A number in the prose of this page, counted from 0.
  case number(Int)
  case control(Control.Name)
}

/// A learner's answer to a question.
public struct Response: Hashable, Sendable {
  public let given: Given
  public let isRight: Bool

  public enum Given: Hashable, Sendable {
    case option(Int)
    case number(Float)
    /// Nobody was asked: on paper the answer stands under the question.
    case revealed
  }
}

/// What keys have changed of how a picture is drawn; `nil`: as the lesson says.
public struct Display: Hashable, Sendable {
  public var isTransposed = false
  public var view: HeatmapOptions.View?
  public var isLogarithmic: Bool?
  /// The colour scale of this picture alone, where the lesson has it shared; and the other way round.
  public var ownScale: Bool?

  public init() {}
}
