import Glibc
import Matrices
import Testing
import Transformers

@Suite struct DecodingTests {
  private let source = [3, 4, 4, 2]

  /// A model of five words whose choices differ from place to place.
  private func model(seed: UInt64) -> Model {
    var model = Model.random(
      .small, source: Vocabulary(words: ["a", "b"]), target: Vocabulary(words: ["x", "y"]), seed: seed)
    guard let generator = model.index(of: "generator.weight") else { return model }
    model.parameters[generator].elements = model.parameters[generator].elements.map { $0 * 3 }
    return model
  }

  @Test(arguments: 1...8) func theCacheChangesNoBit(_ seed: UInt64) throws {
    let model = model(seed: seed)
    var decoding = try Decoding(model, source: source)
    for _ in 0..<6 {
      let whole = try ForwardPass(model, source: source, target: decoding.target)
      let step = try decoding.next()
      #expect(step.probabilities == Array(whole.nextProbabilities))
    }
  }

  @Test func fillInsBehindASourceChangeNoBit() throws {
    let model = model(seed: 3)
    var (padded, plain) = (try Decoding(model, source: source + [0, 0]), try Decoding(model, source: source))
    let whole = try ForwardPass(model, source: source + [0, 0], target: [1])
    #expect(try padded.next() == plain.next())
    #expect(whole.trace.value(try #require(whole.trace.find("encoder.layers.0.self_attn.heads.0.weights")))[0, 4] == 0)
    let alone = try ForwardPass(model, source: source, target: [1])
    #expect(Array(whole.nextProbabilities) == Array(alone.nextProbabilities))
  }

  @Test func changesReachEveryWord() throws {
    let model = model(seed: 1)
    let plain = try model.greedyTranslation(source, limit: 5)
    #expect(try model.greedyTranslation(source, changes: Changes([.temperature(2)]), limit: 5) == plain)
    let name = "generator.bias"
    let always = Changes([.element(path: name, Element(0, 4), 1000)])
    #expect(try model.greedyTranslation(source, changes: always, limit: 5) == [4, 4, 4, 4, 4])
  }

  @Test func theCacheHoldsARowForEachToken() throws {
    let model = model(seed: 1)
    var decoding = try Decoding(model, source: source)
    for _ in 0..<3 { _ = try decoding.next() }
    let (trace, last) = (decoding.trace, "decoder.layers.1")
    let keys = try #require(trace.find("\(last).self_attn.k"))
    #expect(trace.shape(keys) == Shape(3, 8))
    #expect(trace[keys].axes.rows.labels == model.target.tokens(decoding.target.dropLast()))
    let weights = try #require(trace.find("\(last).cross_attn.heads.0.weights"))
    #expect(trace[weights].axes.columns.labels == model.source.tokens(source))
  }

  @Test func greedyTakesTheLikeliestAndStopsBehindTheEnd() throws {
    for seed in UInt64(1)...8 {
      let model = model(seed: seed)
      let written = try model.greedyTranslation(source, limit: 6)
      var target = [Vocabulary.start]
      for token in written {
        let pass = try ForwardPass(model, source: source, target: target)
        let words = pass.nextProbabilities.dropFirst(Vocabulary.end)
        #expect(words[words.startIndex + token - Vocabulary.end] == words.max())
        target.append(token)
      }
      #expect(written.count == 6 || written.last == Vocabulary.end)
      #expect(!written.dropLast().contains(Vocabulary.end))
    }
  }

  @Test func drawsAreTheSameForTheSameSeed() throws {
    func written(_ seed: UInt64) throws -> [Int] {
      var decoding = try Decoding(model(seed: 2), source: source, choice: .drawn(temperature: 3), seed: seed)
      return try decoding.finish(limit: 12)
    }
    #expect(try written(1) == written(1))
    let different = try Set((1...8).map { try written($0) })
    #expect(different.count > 1)
  }

  @Test func choicesLeaveWordsOut() throws {
    var trace = Trace()
    let logits = try trace.constant(Matrix([[1, 3, 2, 3, -4]]))
    func left(_ choice: WordChoice) throws -> Matrix {
      let traced = try trace.probabilities(logits, choice: choice)
      return trace.value(traced)
    }
    #expect(try left(.drawn(topK: 1)).elements == [0, 1, 0, 0, 0])
    #expect(try left(.drawn(topK: 2)).elements == [0, 0.5, 0, 0.5, 0])
    #expect(try left(.drawn(topK: 9)) == left(.drawn()))
    #expect(try left(.drawn(topP: 0.1)).elements == [0, 1, 0, 0, 0])
    #expect(try left(.drawn(topP: 0.6)).elements == [0, 0.5, 0, 0.5, 0])
    #expect(try left(.drawn(topP: 1)).elements == left(.drawn()).elements)
    #expect(try left(.greedy) == left(.drawn()))
    #expect(try left(.drawn(temperature: 0.001, topK: 3)).elements == [0, 0.5, 0, 0.5, 0])
    for wrong in [WordChoice.drawn(topK: 0), .drawn(topP: 0), .drawn(topP: 1.1), .drawn(temperature: 0)] {
      #expect(throws: MatrixProblem.self) { try left(wrong) }
    }
  }

  @Test func drawsFollowTheProbabilities() {
    var random = Random(seed: 5)
    var counts = [0, 0, 0, 0]
    for _ in 0..<10_000 { counts[random.place(in: [0.5, 0, 0.2, 0.3])] += 1 }
    #expect(counts[1] == 0)
    for (count, expected) in zip(counts, [5000, 0, 2000, 3000]) { #expect(abs(count - expected) < 150) }
  }

  @Test func aBeamOfOneIsGreedy() throws {
    for seed in UInt64(1)...6 {
      let model = model(seed: seed)
      let beam = try model.beamSearch(source, width: 1, lengthPenalty: 0, limit: 5)
      #expect(try beam.map(\.tokens) == [model.greedyTranslation(source, limit: 5)])
    }
  }

  @Test func aBeamThatIsWideEnoughFindsTheBestOfAll() throws {
    let model = model(seed: 4)
    let count = model.target.count
    var all: [Hypothesis] = []
    for first in Vocabulary.end..<count {
      let start = try logProbabilities(model, [Vocabulary.start])
      if first == Vocabulary.end {
        all.append(Hypothesis(tokens: [first], logProbability: start[first]))
        continue
      }
      let next = try logProbabilities(model, [Vocabulary.start, first])
      for second in Vocabulary.end..<count {
        all.append(Hypothesis(tokens: [first, second], logProbability: start[first] + next[second]))
      }
    }
    for penalty in [0, 0.6, 2] {
      let found = try model.beamSearch(source, width: 25, lengthPenalty: penalty, limit: 2)
      let best = try #require(all.max { $0.score(lengthPenalty: penalty) < $1.score(lengthPenalty: penalty) })
      #expect(found.first?.tokens == best.tokens)
      #expect(abs((found.first?.logProbability ?? 0) - best.logProbability) < 1e-5)
      let scores = found.map { $0.score(lengthPenalty: penalty) }
      #expect(scores == scores.sorted(by: >))
    }
    #expect(throws: MatrixProblem.self) { try model.beamSearch(source, width: 0) }
  }

  @Test func noBeamWritesWhatIsNoWord() throws {
    for seed in UInt64(1)...6 {
      let model = model(seed: seed)
      let found = try model.beamSearch(source, width: 12, limit: 3)
      let texts = found.map { model.target.sentence($0.tokens) }
      #expect(Set(texts).count == texts.count)
      #expect(!found.flatMap(\.tokens).contains { $0 < Vocabulary.end })
    }
  }

  @Test func whereNoWordIsLeftTheSentenceEnds() throws {
    let always = Changes([.element(path: "generator.bias", Element(0, Vocabulary.pad), 1000)])
    #expect(!(try model(seed: 1).greedyTranslation(source, changes: always, limit: 5)).contains(Vocabulary.pad))
    var model = model(seed: 1)
    let bias = try #require(model.index(of: "generator.bias"))
    model.parameters[bias].elements[Vocabulary.start] = 1000
    var decoding = try Decoding(model, source: source, choice: .drawn(topK: 1))
    #expect(try decoding.finish(limit: 5) == [Vocabulary.end])
  }

  private func logProbabilities(_ model: Model, _ target: [Int]) throws -> [Double] {
    try ForwardPass(model, source: source, target: target).nextProbabilities.map { log(Double($0)) }
  }
}
