import Matrices

extension Trace {
  /// How surprised a model is by the translations of a batch, with teacher forcing (Vaswani et al. 2017, section 5).
  ///
  /// All sentences stand below each other in one matrix, without fill-ins between them, so a layer is a few entries
  /// whatever the number of sentences.
  /// - Parameters:
  ///   - examples: at least one, with at least one word to answer.
  ///   - smoothing: the share of each answer that is spread evenly over all words (section 5.4).
  ///   - isCausal: whether a word is said from those before it alone.
  /// - Returns: the mean over all answers (1 × 1), and the logits (answers × target vocabulary) it was made from
  /// - Throws: `.index` for an id that a vocabulary does not have.
  public mutating func packedLoss(
    _ transformer: Transformer, _ examples: some Collection<Example>, smoothing: Float = 0, isCausal: Bool = true
  ) throws(MatrixProblem) -> (loss: Traced, logits: Traced) {
    let sources = examples.map(\.source.count)
    let targets = examples.map(\.answers.count)
    let memory = try encoded(
      examples.flatMap(\.source), transformer.encoder,
      attention: .packed(queries: sources, keys: sources, isCausal: false))
    let decoded = try decoded(
      examples.flatMap(\.inputs), memory: memory, transformer.decoder,
      attention: .packed(queries: targets, keys: targets, isCausal: isCausal),
      crossAttention: .packed(queries: targets, keys: sources, isCausal: false))
    let logits = try logits(decoded, transformer)
    let answers = examples.flatMap(\.answers)
    return (try crossEntropy(logits, targets: answers, smoothing: smoothing), logits)
  }
}
