/// How many sentences stand below each other in one matrix, and how they attend.
public struct Sentences: Hashable, Sendable {
  /// How many rows of the queries belong to each sentence.
  public let targetLengths: [Int]
  /// How many rows of the keys and values belong to each.
  public let sourceLengths: [Int]
  public let headCount: Int
  /// Whether a target sees only the sources up to its own place.
  public let isCausal: Bool

  public init(targetLengths: [Int], sourceLengths: [Int], headCount: Int, isCausal: Bool) {
    self.targetLengths = targetLengths
    self.sourceLengths = sourceLengths
    self.headCount = headCount
    self.isCausal = isCausal
  }

  /// - Throws: `.shapes` where the queries (targets × d), keys and values (sources × d) are not of these sentences,
  ///   `.argument` where the heads do not divide d.
  func require(_ operation: String, _ query: Shape, _ key: Shape, _ value: Shape) throws(MatrixProblem) {
    let lengths = targetLengths + sourceLengths
    let targets = targetLengths.reduce(0) { saturatingSum($0, $1) }
    let sources = sourceLengths.reduce(0) { saturatingSum($0, $1) }
    let areEnough = targetLengths.count == sourceLengths.count && lengths.allSatisfy { $0 >= 0 }
    guard areEnough, targets == query.rows, sources == key.rows, key == value, query.columns == key.columns else {
      throw .shapes(operation: operation, [query, key, value])
    }
    guard headCount > 0, query.columns % headCount == 0 else {
      throw .argument(
        operation: operation, name: "heads", value: "\(headCount)", requirement: .divides(query.columns))
    }
  }

  /// The multiply-adds of all scores.
  func work(width: Int) -> Int {
    zip(targetLengths, sourceLengths).reduce(0) { saturatingSum($0, saturatingProduct($1.0, $1.1, width)) }
  }

  /// Which rows of the targets and of the sources the sentence has that a row of the targets, or sources, is of.
  func rows(ofTarget row: Int) -> (targets: Range<Int>, sources: Range<Int>) { rows { targets, _ in targets > row } }
  func rows(ofSource row: Int) -> (targets: Range<Int>, sources: Range<Int>) { rows { _, sources in sources > row } }

  private func rows(_ isBehind: (Int, Int) -> Bool) -> (targets: Range<Int>, sources: Range<Int>) {
    var (target, source) = (0, 0)
    for (targets, sources) in zip(targetLengths, sourceLengths) {
      if isBehind(target + targets, source + sources) {
        return (target..<target + targets, source..<source + sources)
      }
      (target, source) = (target + targets, source + sources)
    }
    return (target..<target, source..<source)
  }

  /// Which columns the head of a column has.
  func columns(through column: Int, of width: Int) -> Range<Int> {
    let d = width / headCount
    return column / d * d..<(column / d + 1) * d
  }
}
