/// Something that is wrong with a lesson, and where. Only facts: `message(in:)` and `drawn(in:language:)` word them.
public struct Problem: Error, Hashable, Sendable {
  public let fact: Fact
  public let span: Span

  public init(_ fact: Fact, at span: Span) {
    self.fact = fact
    self.span = span
  }

  public enum Severity: Hashable, Sendable { case error, warning }

  /// Warnings do not keep a lesson from being read.
  public var severity: Severity {
    switch fact {
    case .literalMark, .unknownKey, .unknownFence, .unusedName: .warning
    default: .error
    }
  }
}
