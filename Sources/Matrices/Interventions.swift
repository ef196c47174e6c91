/// What a trace is to do otherwise than its operations say, by path: for "what if this weight were 2?".
public struct Interventions: Hashable, Sendable {
  /// Elements that get another value as soon as the entry with this path is named.
  public var elements: [String: [Element: Float]]
  /// Paths of parts that are switched off. What that means is for the part to say.
  public var off: Set<String>

  public init(elements: [String: [Element: Float]] = [:], off: Set<String> = []) {
    self.elements = elements
    self.off = off
  }

  public static let none = Interventions()

  /// The elements of a path that a matrix of this shape has.
  func elements(at path: String, in shape: Shape) -> [Element: Float] {
    guard let wanted = elements[path] else { return [:] }
    return wanted.filter { (0..<shape.rows).contains($0.key.row) && (0..<shape.columns).contains($0.key.column) }
  }
}
