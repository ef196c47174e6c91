/// How the lists of a value are nested; its numbers are kept elsewhere.
struct JSONNesting {
  /// 0 for a number, 1 for a list of numbers, 3 for a list of matrices.
  private(set) var depth: Int
  /// How many elements the list has.
  private(set) var length = 0
  /// How many its first element has.
  private(set) var inner = 0

  static let number = JSONNesting(depth: 0)
  static let emptyList = JSONNesting(depth: 1)

  private init(depth: Int) { self.depth = depth }

  /// Adds an element to a list.
  /// - Returns: what is wrong, if the element is not like those before it. Matrices may differ: whoever asks for a common
  ///   shape finds that.
  mutating func append(_ element: JSONNesting) -> MatrixFileProblem.Fact? {
    if length == 0 { (depth, inner) = (element.depth + 1, element.length) }
    guard depth == element.depth + 1 else { return .mixedDepth }
    guard element.length == inner || element.depth == 2 else {
      return .unevenRow(length: element.length, expected: inner)
    }
    length += 1
    return nil
  }
}
