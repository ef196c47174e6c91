import Matrices
import OperationChecks
import Testing
import Transformers

/// The operations of this module, held against finite differences and their own arithmetic like those of `Matrices`.
@Suite struct OperationTests {
  static let samples: [Sample] = [
    Sample("causal mask") { trace, _ in try trace.causalMask(4) },
    Sample("padding mask") { trace, _ in try trace.paddingMask(queries: 3, keys: 4, visible: 2) },
    Sample("sliding mask") { trace, _ in try trace.slidingMask(5, window: 1) },
    Sample("both masks") { trace, _ in try trace.bothMasks(trace.causalMask(5), trace.slidingMask(5, window: 2)) },
    Sample("sinusoidal") { trace, _ in try trace.sinusoidalPositions(length: 6, dModel: 8, base: 100) },
    Sample("sinusoidal, odd width") { trace, _ in try trace.sinusoidalPositions(length: 3, dModel: 5) },
    Sample("rotation") { trace, _ in try trace.rotation(by: -2, dModel: 6) },
    Sample("rope", Shape(3, 4)) { try $0.rotaryPositions($1[0], start: 2, base: 100) },
    Sample("alibi") { trace, _ in try trace.concat(trace.linearBiases(length: 3, headCount: 3), .columns) },
    Sample("attention", Shape(3, 4), Shape(3, 4), Shape(3, 2)) {
      try $0.scaledDotProductAttention(query: $1[0], key: $1[1], value: $1[2], mask: $0.causalMask(3))
    },
    Sample("attention with a scale", Shape(2, 4), Shape(3, 4), Shape(3, 2)) {
      try $0.scaledDotProductAttention(query: $1[0], key: $1[1], value: $1[2], scale: 0.3)
    },
    Sample("additive attention", Shape(2, 3), Shape(4, 2), Shape(4, 3), Shape(3, 5), Shape(2, 5), Shape(5, 1)) {
      try $0.additiveAttention(
        query: $1[0], key: $1[1], value: $1[2],
        AdditiveAttention(queryWeights: $1[3], keyWeights: $1[4], scoreWeights: $1[5]))
    },
    Sample("feed-forward", Shape(2, 3), Shape(3, 5), Shape(1, 5), Shape(5, 3)) {
      let hidden = Projection($1[1], bias: $1[2])
      return try $0.feedForward(
        $1[0], FeedForward(hidden: hidden, output: Projection($1[3]), activation: .gelu))
    },
    Sample("embedded input, learned positions", Shape(5, 4), Shape(3, 4)) {
      try $0.embeddedInput([3, 0, 3], table: $1[0], positions: $1[1])
    },
    Sample("simple recurrent network", Shape(3, 2), Shape(2, 3), Shape(3, 3)) {
      try $0.recurrentNetwork($1[0], .simple(RecurrentWeights(input: Projection($1[1]), hidden: Projection($1[2]))))
        .states
    },
    Sample("recurrent network with self-attention", Shape(3, 2), Shape(2, 3), Shape(3, 3), Shape(3, 3)) {
      let weights = RecurrentSelfAttention(
        input: Projection($1[1]), context: Projection($1[2]), hidden: Projection($1[3]))
      return try $0.recurrentSelfAttention($1[0], weights, countsFirst: true).states
    },
    Sample("top-k mask", Shape(3, 5)) { try $0.topKMask($1[0], 2) },
    Sample("top-p mask", Shape(3, 5)) { try $0.topPMask($0.softmax($1[0]), 0.7) },
    Sample("embedded input", Shape(5, 4)) { try $0.embeddedInput([3, 0, 3], table: $1[0]) },
  ]

  @Test(arguments: samples)
  func gradientsAreTheSlopes(_ sample: Sample) throws {
    #expect(try sample.wrongGradients() == [])
  }

  @Test(arguments: samples)
  func arithmeticComesToTheValue(_ sample: Sample) throws {
    #expect(try sample.wrongArithmetic() == [])
  }
}

extension Sample: CustomTestStringConvertible {
  public var testDescription: String { name }
}
