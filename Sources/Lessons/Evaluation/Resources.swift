import Transformers

/// What the scripts of lessons may use that stands in no lesson.
public struct Resources: Sendable {
  public var translator: TranslatorResource?

  public init(translator: TranslatorResource? = nil) {
    self.translator = translator
  }

  public static let none = Resources()
}

/// The translator: what it is trained on, and what came of it.
public struct TranslatorResource: Sendable {
  public let source: Vocabulary
  public let target: Vocabulary
  /// What it is trained on.
  public let pairs: [SentencePair]
  /// The trained model, made or read when it is first wanted; `nil` where the person has given up.
  public let model: @Sendable (_ isCancelled: @Sendable () -> Bool) -> Model?

  public init(
    source: Vocabulary, target: Vocabulary, pairs: [SentencePair],
    model: @escaping @Sendable (_ isCancelled: @Sendable () -> Bool) -> Model?
  ) {
    self.source = source
    self.target = target
    self.pairs = pairs
    self.model = model
  }
}
