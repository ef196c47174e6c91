import Matrices
import Testing
import Transformers
import Translator

@Suite struct TrainingTests {
  @Test func `the translator learns every sentence, and sentences that it has not seen`() throws {
    var training = Translator.training()
    while !training.isFinished { try training.update(threads: 2) }
    let model = training.model
    #expect(try model.accuracy(on: model.examples(Corpus.shared.training)) == 1)
    #expect(try model.accuracy(on: model.examples(Corpus.shared.heldOut)) >= 0.95)
    let written = try model.greedyTranslation(model.source.source(Corpus.running))
    #expect(model.target.sentence(written) == "I love to learn")
  }

  @Test func `one thread and two give the same bits`() throws {
    var (one, two) = (Translator.training(), Translator.training())
    for _ in 0..<3 {
      #expect(try one.update(threads: 1) == two.update(threads: 2))
    }
    #expect(one.model == two.model)
  }

  @Test func `another seed gives another model`() throws {
    #expect(Translator.untrained(seed: 1) != Translator.untrained(seed: 2))
  }
}
