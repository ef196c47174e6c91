import Synchronization
import Transformers
import Translator

/// What the scripts of lessons may use that stands in no lesson.
public struct Resources: Sendable {
  public var translator: TranslatorResource?
  /// Matrices from outside, by the names that the script has for them.
  public var given: [Given]

  /// A name that stands for something before the first statement.
  public struct Given: Hashable, Sendable {
    public let name: String
    public let value: Calculation.Binding

    public init(_ name: String, _ value: Calculation.Binding) {
      (self.name, self.value) = (name, value)
    }
  }

  public init(translator: TranslatorResource? = nil, given: [Given] = []) {
    self.translator = translator
    self.given = given
  }

  public static let none = Resources()

  /// The translator of this project.
  /// - Parameter make: gives the trained model, once, when it is first wanted; `nil` where the person has given up.
  public static func translator(_ make: @escaping @Sendable (_ isCancelled: @escaping @Sendable () -> Bool) -> Model?)
    -> Resources
  {
    let kept = KeptModel()
    let corpus: @Sendable () -> TranslatorResource.Corpus = {
      TranslatorResource.Corpus(
        source: Corpus.shared.source, target: Corpus.shared.target, examples: Translator.examples)
    }
    return Resources(
      translator: TranslatorResource(
        corpus: corpus, model: { kept.model(isCancelled: $0, make) }, modelAtHand: { kept.modelAtHand(make) }))
  }
}

/// The translator: what it is trained on, and what came of it.
public struct TranslatorResource: Sendable {
  let corpus: @Sendable () -> Corpus
  let model: @Sendable (_ isCancelled: @escaping @Sendable () -> Bool) -> Model?
  private let modelAtHand: @Sendable () -> Model?

  /// What a model is trained on.
  public struct Corpus: Sendable {
    public let source: Vocabulary
    public let target: Vocabulary
    public let examples: [Example]

    public init(source: Vocabulary, target: Vocabulary, examples: [Example]) {
      self.source = source
      self.target = target
      self.examples = examples
    }
  }

  /// - Parameter model: the trained one; `nil` where the person has given up.
  public init(
    corpus: @escaping @Sendable () -> Corpus,
    model: @escaping @Sendable (_ isCancelled: @escaping @Sendable () -> Bool) -> Model?
  ) {
    self.init(corpus: corpus, model: model, modelAtHand: { model { true } })
  }

  fileprivate init(
    corpus: @escaping @Sendable () -> Corpus,
    model: @escaping @Sendable (_ isCancelled: @escaping @Sendable () -> Bool) -> Model?,
    modelAtHand: @escaping @Sendable () -> Model?
  ) {
    self.corpus = corpus
    self.model = model
    self.modelAtHand = modelAtHand
  }

  /// The same without waiting: where the model is still to be trained, or somebody else is training it, there is none.
  var atHand: TranslatorResource {
    let modelAtHand = modelAtHand
    return TranslatorResource(corpus: corpus, model: { _ in modelAtHand() }, modelAtHand: modelAtHand)
  }
}

/// A model that is made once.
private final class KeptModel: Sendable {
  private let model = Mutex<Model?>(nil)

  func model(
    isCancelled: @escaping @Sendable () -> Bool, _ make: (_ isCancelled: @escaping @Sendable () -> Bool) -> Model?
  ) -> Model? {
    model.withLock { model in
      if model == nil { model = make(isCancelled) }
      return model
    }
  }

  /// The model, where nothing has to be trained for it.
  func modelAtHand(_ make: (_ isCancelled: @escaping @Sendable () -> Bool) -> Model?) -> Model? {
    model.withLockIfAvailable { model in
      if model == nil { model = make { true } }
      return model
    } ?? nil
  }
}
