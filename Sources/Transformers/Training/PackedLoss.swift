import Matrices

/// A sentence and its translation, as ids.
public struct SentencePair: Hashable, Sendable {
  /// What the encoder reads, `<end>` last.
  public var source: [Int]
  /// `<start>`, the words, `<end>`: the decoder reads all but the last, and should answer all but the first.
  public var target: [Int]

  public init(source: [Int], target: [Int]) {
    self.source = source
    self.target = target
  }

  /// How many words have to be answered.
  public var answerCount: Int { max(0, target.count - 1) }
}

extension Trace {
  /// How surprised a model is by the translations of a batch, with teacher forcing (Vaswani et al. 2017, section 5).
  ///
  /// All sentences stand below each other in one matrix, without fill-ins between them, so a layer is a few entries
  /// whatever the number of sentences.
  /// - Parameters:
  ///   - pairs: at least one, with at least one word to answer.
  ///   - smoothing: the share of each answer that is spread evenly over all words (section 5.4).
  /// - Returns: the mean over all answers (1 × 1), and the logits (answers × target vocabulary) it was made from
  /// - Throws: `.index` for an id that a vocabulary does not have.
  public mutating func packedLoss(
    _ transformer: Transformer, _ pairs: some Collection<SentencePair>, smoothing: Float = 0
  ) throws(MatrixProblem) -> (loss: Traced, logits: Traced) {
    let sources = pairs.map(\.source.count)
    let targets = pairs.map(\.answerCount)
    let memory = try encoded(
      pairs.flatMap(\.source), transformer.encoder,
      attention: .packed(queries: sources, keys: sources, isCausal: false))
    let decoded = try decoded(
      pairs.flatMap { $0.target.dropLast() }, memory: memory, transformer.decoder,
      attention: .packed(queries: targets, keys: targets, isCausal: true),
      crossAttention: .packed(queries: targets, keys: sources, isCausal: false))
    let logits = try logits(decoded, transformer)
    let answers = pairs.flatMap { $0.target.dropFirst() }
    return (try crossEntropy(logits, targets: answers, smoothing: smoothing), logits)
  }
}
