import Matrices
import Transformers

/// The small encoder–decoder of this project, which learns the corpus from nothing.
public enum Translator {
  /// Another number wherever the corpus, the shape or the plan is another: what was trained before is then forgotten.
  public static let version = 1

  /// Small enough to be learned while somebody waits, and with two of everything that there can be several of.
  public static let shape = ModelShape(
    dModel: 32, headCount: 4, dFF: 64, encoderLayerCount: 2, decoderLayerCount: 2)

  /// After so many updates it translates every training sentence, and the held-out ones, word for word.
  public static func plan(seed: UInt64 = 0) -> TrainingPlan {
    TrainingPlan(
      seed: seed, updates: 1000, batch: 16, learningRate: LearningRate(peak: 0.005, warmup: 100), labelSmoothing: 0.1)
  }

  /// Before anything is learned.
  public static func untrained(seed: UInt64 = 0) -> Model {
    Model.random(shape, source: Corpus.shared.source, target: Corpus.shared.target, seed: seed)
  }

  /// The training sentences as the translator reads them.
  public static let examples = untrained().examples(Corpus.shared.training)

  public static func training(_ plan: TrainingPlan = plan()) -> Training {
    Training(untrained(seed: plan.seed), examples, plan: plan)
  }
}

extension Model {
  /// Sentences as this model reads them; those with words that it does not know are left out.
  public func examples(_ pairs: [SentencePair]) -> [Example] {
    pairs.compactMap { try? Example($0.chinese, $0.english, self) }
  }
}
