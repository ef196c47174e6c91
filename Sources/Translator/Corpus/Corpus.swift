import Matrices
import Transformers

/// The sentences that the translator learns from, and those that show whether it has understood.
public struct Corpus: Hashable, Sendable {
  public let training: [SentencePair]
  /// Never trained on; their words and patterns all occur in other sentences.
  public let heldOut: [SentencePair]
  public let source: Vocabulary
  public let target: Vocabulary

  /// The sentence that every lesson comes back to.
  public static let running = "我 爱 学习"

  /// The corpus of this project, made by a small grammar: one sentence in ten is held out.
  public static let shared = Corpus(Grammar.sentences)

  private init(_ sentences: [SentencePair]) {
    // Drawn once and for all: which sentences are held out must not depend on the seed of a training.
    var random = Random(seed: 2017)
    let drawn = random.shuffled(sentences.filter { $0.chinese != Self.running }).prefix(sentences.count / 10)
    let heldOut = Set(drawn)
    self.heldOut = sentences.filter(heldOut.contains)
    training = sentences.filter { !heldOut.contains($0) }
    source = Vocabulary(words: sentences.lazy.flatMap { $0.chinese.words })
    target = Vocabulary(words: sentences.lazy.flatMap { $0.english.words })
  }
}

extension String {
  /// What stands between spaces.
  var words: [String] { unicodeScalars.split(separator: " ").map(String.init) }
}
