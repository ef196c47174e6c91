import Matrices
import Synchronization

/// A lesson with everything computed.
public struct Evaluation: Sendable {
  public let steps: [Step]
  /// The one record of all arithmetic of the lesson, in which every number can be opened.
  public let trace: Trace
  /// The controls of all steps as they stand now.
  public let controls: [Control]
  public let claims: [Claim]
  /// All that is wrong, with how the lesson is written and with what it computes, in the order of the file. A claim that
  /// does not hold is no problem here: whoever turns a knob may make it fail.
  public let problems: [Problem]
  /// How many steps, from the first, were computed before a limit was met; all, where none was.
  public let wholeSteps: Int
  /// More time or more arithmetic would give more.
  public let isCutShort: Bool
  /// What each statement recorded on the trace, for the next evaluation.
  let memory: Memory
}

extension Lesson {
  /// Computes the lesson.
  /// - Parameters:
  ///   - settings: what the learner has set, by the name of the control. What does not fit is brought into its range;
  ///     what belongs to no control is ignored.
  ///   - limits: how much arithmetic it may take.
  ///   - threads: how many threads large products may use; no result depends on it.
  ///   - previous: an evaluation of the same lesson; what no changed control touches is taken over from it.
  public func evaluate(
    settings: [Control.Name: Setting] = [:], limits: Limits = Evaluation.limits, threads: Int = 1,
    after previous: Evaluation? = nil
  ) -> Evaluation {
    let known = previous.flatMap { Recollection(of: $0, in: self, settings: settings) }
    var performance = Performance(self, settings: settings, limits: limits, threads: threads, known: known)
    return performance.evaluation()
  }

  /// As much of the lesson as can be had at once, with the models that need not be trained first.
  /// - Parameter work: how much arithmetic that may take, with what a model computes for it by itself: each operation
  ///   counts for some, however small.
  /// - Returns: what is final unless it `isCutShort` although the limits allow more.
  public func evaluateAtOnce(
    work: Int, settings: [Control.Name: Setting] = [:], limits: Limits, after previous: Evaluation? = nil
  ) -> Evaluation {
    var lesson = self
    lesson.resources.translator = resources.translator?.atHand
    var limits = limits
    limits.work = min(limits.work, work)
    limits.stop(after: work / Evaluation.workOfOperation)
    return lesson.evaluate(settings: settings, limits: limits, after: previous)
  }
}

extension Evaluation {
  /// What a lesson may take: some seconds at the worst.
  public static let limits = Limits(elements: 2048 * 2048, kept: 64_000_000, work: 2_000_000_000)
  /// The arithmetic that nobody notices: a hundredth of a second.
  public static let workAtOnce = 10_000_000
  /// What it takes to record an operation, even on single numbers.
  fileprivate static let workOfOperation = 2500
}

extension Limits {
  /// Gives up after so many operations, on whichever trace they are done.
  fileprivate mutating func stop(after operations: Int) {
    let counter = Counter()
    let isCancelled = isCancelled
    self.isCancelled = { counter.next() > operations || isCancelled() }
  }
}

/// Counts to one more whenever it is asked.
private final class Counter: Sendable {
  private let count = Atomic(0)

  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}
