import Lessons
import Matrices

/// What is to be computed for a lesson while the player goes on: it takes longer than anybody wants to wait for a frame.
///
/// Two of the same lesson with the same settings come to the same, and are equal.
public struct Computation: Sendable {
  public let lesson: Lesson
  public let settings: [Control.Name: Setting]
  let limits: Limits
  let previous: Evaluation?

  /// - Parameter isCancelled: asked between operations; where it says so, what is returned is of no use.
  public func evaluation(isCancelled: @escaping @Sendable () -> Bool) -> Evaluation {
    var limits = limits
    limits.isCancelled = isCancelled
    return lesson.evaluate(settings: settings, limits: limits, after: previous)
  }
}

extension Computation: Hashable {
  public static func == (one: Computation, other: Computation) -> Bool {
    one.lesson.source == other.lesson.source && one.lesson.language == other.lesson.language
      && one.settings == other.settings
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(lesson.source.name)
    hasher.combine(settings)
  }
}

/// A computation and what came of it.
public struct Computed: Sendable, Hashable {
  public let computation: Computation
  public let evaluation: Evaluation

  public init(_ computation: Computation, _ evaluation: Evaluation) {
    (self.computation, self.evaluation) = (computation, evaluation)
  }

  public static func == (one: Computed, other: Computed) -> Bool { one.computation == other.computation }
  public func hash(into hasher: inout Hasher) { hasher.combine(computation) }
}

/// What is computed while the player goes on.
public enum Awaited: Hashable, Sendable {
  case evaluation(Computation)
  /// The translator, which has to be trained before its forward pass can be explored.
  case translator
}

/// How much may be computed: in all, and before the next frame.
public struct Patience: Sendable {
  public var limits: Limits
  /// `nil`: everything; nobody looks on.
  public var atOnce: Int?

  public init(_ limits: Limits, atOnce: Int? = nil) {
    self.limits = limits
    self.atOnce = atOnce
  }
}
