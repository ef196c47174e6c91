/// A sentence and its translation, as a model reads them.
public struct Example: Hashable, Sendable {
  /// The ids that the encoder reads, `<end>` last.
  public let source: [Int]
  /// The ids of the translation, between `<start>` and `<end>`.
  public let target: [Int]

  public init(source: [Int], target: [Int]) {
    self.source = source
    self.target = target
  }

  /// - Throws: the words that a vocabulary does not have.
  public init(_ source: String, _ target: String, _ model: Model) throws(VocabularyProblem) {
    self.init(source: try model.source.source(source), target: try model.target.target(target) + [Vocabulary.end])
  }

  /// What the decoder reads: all but the last.
  var inputs: ArraySlice<Int> { target.dropLast() }
  /// What it should say: all but the first. Each word is to be said from those before it (teacher forcing).
  var answers: ArraySlice<Int> { target.dropFirst() }
}
