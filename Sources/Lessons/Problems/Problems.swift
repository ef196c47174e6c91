/// All that is wrong with something.
public struct Problems: Error, Hashable, Sendable {
  public let problems: [Problem]

  public init(_ problems: [Problem]) {
    self.problems = problems
  }
}
