import Lessons
import Transformers
import Translator

extension Resources {
  /// A translator of a few sentences that has learned nothing.
  static let small: Resources = {
    let sentences = [
      ("我 爱 学习", "I love to learn"), ("你 爱 茶", "you love tea"), ("我 喝 茶", "I drink tea"), ("你 学习", "you learn"),
      ("我 不 喝 茶", "I do not drink tea"), ("你 不 学习", "you do not learn"),
    ]
    let source = Vocabulary(words: sentences.flatMap { $0.0.split(separator: " ").map(String.init) })
    let target = Vocabulary(words: sentences.flatMap { $0.1.split(separator: " ").map(String.init) })
    let examples = sentences.map { pair in
      Example(
        source: pair.0.split(separator: " ").compactMap { source.id(of: String($0)) } + [Vocabulary.end],
        target: [Vocabulary.start] + pair.1.split(separator: " ").compactMap { target.id(of: String($0)) }
          + [Vocabulary.end])
    }
    let shape = ModelShape(dModel: 16, headCount: 2, dFF: 32, encoderLayerCount: 1, decoderLayerCount: 1)
    let model = Model.random(shape, source: source, target: target, seed: 3)
    let corpus = TranslatorResource.Corpus(source: source, target: target, examples: examples)
    return Resources(translator: TranslatorResource(corpus: { corpus }) { $0() ? nil : model })
  }()
}

extension Resources {
  /// The translator of this project, trained when a lesson first asks for it.
  static let shipped = Resources.translator { Translator.trained(isCancelled: $0) }
}
