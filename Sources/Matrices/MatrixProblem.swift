/// What can be wrong with a request for arithmetic. Facts only: `Lessons` words them in two languages.
public enum MatrixProblem: Error, Hashable, Sendable {
  /// Shapes that do not go together, and the operation that was to combine them.
  case shapes(operation: String, [Shape])
  /// An argument outside what the operation takes, e.g. `heads` = 3 where it must divide 8.
  case argument(operation: String, name: String, value: String, requirement: Requirement)
  /// A row, column or list index that does not exist.
  case index(operation: String, index: Int, count: Int)
  /// A matrix larger than `Limits.elements`.
  case tooManyElements(operation: String, Shape, limit: Int)
  /// A trace larger than `Limits.kept`, in elements.
  case tooMuchKept(operation: String, limit: Int)
  /// More arithmetic than `Limits.work`, in multiply-adds.
  case tooMuchWork(operation: String, limit: Int)
  /// The person who asked for it does not want it any more.
  case cancelled
  /// An operation whose derivative cannot be taken, on the way from a loss to what it should be taken by.
  case notDifferentiable(operation: String)

  /// What an argument must be.
  public enum Requirement: Hashable, Sendable {
    case positive
    case notNegative
    case even
    case wholeNumber
    case divides(Int)
    case between(Float, Float)
    case oneNumber
    case oneRow
    case notEmpty
  }
}

/// How much arithmetic somebody is willing to wait for. Counted, not timed, so that the same script ends the same way
/// on every machine.
public struct Limits: Sendable {
  /// The most elements that one matrix may have.
  public var elements: Int
  /// The most elements that all matrices of one trace may have together.
  public var kept: Int
  /// The most multiply-adds that one trace may take.
  public var work: Int
  /// Asked between operations: has the person at the keyboard given up?
  public var isCancelled: @Sendable () -> Bool

  public init(elements: Int, kept: Int = .max, work: Int, isCancelled: @escaping @Sendable () -> Bool = { false }) {
    self.elements = elements
    self.kept = kept
    self.work = work
    self.isCancelled = isCancelled
  }

  public static let none = Limits(elements: .max, work: .max)
}
