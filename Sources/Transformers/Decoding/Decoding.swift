import Matrices

/// A translation that is being written, one word after another (Vaswani et al. 2017, section 3: auto-regressive).
///
/// A value: a copy can go on in another way.
public struct Decoding: Sendable {
  public let model: Model
  /// The ids that the encoder read, `<end>` last.
  public let source: [Int]
  /// What is written so far, `<start>` first.
  public private(set) var target = [Vocabulary.start]
  public let choice: WordChoice
  /// What the steps so far computed. With a cache the entries of a step stand behind those of the step before it.
  public internal(set) var trace: Trace
  private let transformer: Transformer
  private let memory: Traced
  private var cache = KeyValueCache()
  private var random: Random

  /// One word that was written.
  public struct Step: Hashable, Sendable {
    public let token: Int
    /// Of what it was chosen, one for each word of the vocabulary.
    public let probabilities: [Float]
  }

  /// Reads the source; fill-ins behind it are left out.
  /// - Parameter seed: of the draws.
  public init(
    _ model: Model, source: [Int], choice: WordChoice = .greedy, seed: UInt64 = 0, limits: Limits = .none
  ) throws(MatrixProblem) {
    self.model = model
    let source = Array(source[..<((source.lastIndex { $0 != Vocabulary.pad } ?? -1) + 1)])
    self.source = source
    self.choice = choice
    random = Random(seed: seed)
    var trace = Trace(limits: limits)
    transformer = try trace.transformer(model)
    memory = try trace.encoded(source, transformer.encoder, attention: .explained(mask: nil))
    self.trace = trace
  }

  public var isFinished: Bool { target.last == Vocabulary.end }

  /// Chooses the next word.
  public mutating func next() throws(MatrixProblem) -> Step {
    let logits = try nextLogits()
    let traced = try trace.probabilities(logits, choice: choice)
    trace.name(traced, "probabilities")
    let probabilities = trace.value(traced).elements
    let token = choice.word(probabilities, &random)
    target.append(token)
    return Step(token: token, probabilities: probabilities)
  }

  /// Writes a word that somebody else has chosen.
  public mutating func write(_ token: Int) { target.append(token) }

  /// One number for each word that could come next, (1 × vocabulary).
  ///
  /// Reads the words that it has not read yet; the others are in the cache.
  mutating func nextLogits() throws(MatrixProblem) -> Traced {
    var decoded: Traced?
    while cache.length < target.count {
      decoded = try trace.decodedNext(target[cache.length], memory: memory, transformer.decoder, &cache)
    }
    guard let decoded = decoded ?? trace.find("decoder.output") else { preconditionFailure("nothing was read") }
    return try trace.logits(decoded, transformer)
  }

  /// Writes up to `<end>`.
  /// - Parameter limit: the most words to write; a model with learned positions stops where it has no more of them.
  /// - Returns: the ids that were written, `<end>` among them where it was reached.
  public mutating func finish(limit: Int = 32) throws(MatrixProblem) -> [Int] {
    let start = target.count
    while !isFinished, target.count < start + limit, target.count <= model.shape.longest { _ = try next() }
    return Array(target[start...])
  }
}

extension Model {
  /// The likeliest translation, word by word.
  /// - Parameters:
  ///   - source: the ids of the tokens, `<end>` last.
  ///   - changes: what is done otherwise than the model says; with them every word takes a whole pass.
  ///   - limit: the most words to write.
  /// - Returns: the ids that were written, `<end>` among them where it was reached.
  public func greedyTranslation(
    _ source: [Int], changes: Changes = Changes(), limit: Int = 32, limits: Limits = .none
  ) throws(MatrixProblem) -> [Int] {
    guard !changes.isEmpty else {
      var decoding = try Decoding(self, source: source, limits: limits)
      return try decoding.finish(limit: limit)
    }
    var (target, random) = ([Vocabulary.start], Random(seed: 0))
    while target.last != Vocabulary.end, target.count <= min(limit, shape.longest) {
      let pass = try ForwardPass(self, source: source, target: target, changes: changes, limits: limits)
      target.append(WordChoice.greedy.word(pass.nextProbabilities, &random))
    }
    return Array(target.dropFirst())
  }
}
