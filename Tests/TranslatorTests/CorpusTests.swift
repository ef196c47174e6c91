import Testing
import TestSupport
import Translator

@Suite struct CorpusTests {
  let corpus = Corpus.shared

  @Test func `there is enough to learn, and one in ten is kept back`() {
    #expect(corpus.training.count == 1377 && corpus.heldOut.count == 153)
    #expect(corpus.source.count == 49 && corpus.target.count == 74)
  }

  @Test func `every sentence has one translation`() {
    let all = corpus.training + corpus.heldOut
    #expect(Set(all.map(\.chinese)).count == all.count)
  }

  @Test func `nothing held out is trained on, and its words are`() {
    let trained = Set(corpus.training.map(\.chinese))
    #expect(corpus.heldOut.allSatisfy { !trained.contains($0.chinese) })
    func words(_ sentences: [String]) -> Set<Substring> { Set(sentences.flatMap { $0.split(separator: " ") }) }
    #expect(words(corpus.heldOut.map(\.chinese)).isSubset(of: words(corpus.training.map(\.chinese))))
    #expect(words(corpus.heldOut.map(\.english)).isSubset(of: words(corpus.training.map(\.english))))
  }

  @Test func `the running example is learned`() {
    #expect(corpus.training.first { $0.chinese == Corpus.running }?.english == "I love to learn")
  }

  @Test func `a person can read them all`() {
    let lines = corpus.training.map { "\($0.chinese) → \($0.english)" }
    let heldOut = corpus.heldOut.map { "\($0.chinese) → \($0.english)" }
    expectSnapshot(
      (["trained"] + lines + ["", "held out"] + heldOut).joined(separator: "\n") + "\n", "corpus")
  }
}
