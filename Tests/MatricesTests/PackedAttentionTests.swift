import Matrices
import Testing

@Suite struct PackedAttentionTests {
  @Test(arguments: [(8, true), (8, false), (12, true), (24, false), (3, true)])
  func everyHeadOfEverySentenceHasTheBitsOfTheExplainedOne(_ width: Int, _ isCausal: Bool) throws {
    var trace = Trace()
    let (targets, sources) = ([4, 9, 1], isCausal ? [4, 9, 1] : [7, 3, 17])
    let query = try trace.random(Shape(14, 3 * width), seed: 1, distribution: .normal)
    let shape = Shape(sources.reduce(0, +), 3 * width)
    let key = try trace.random(shape, seed: 2, distribution: .normal)
    let value = try trace.random(shape, seed: 3, distribution: .normal)
    let sentences = Sentences(targetLengths: targets, sourceLengths: sources, headCount: 3, isCausal: isCausal)
    let packed = try trace.packedAttention(query: query, key: key, value: value, sentences)
    let explained = try trace.explainedAttention(query: query, key: key, value: value, sentences)
    #expect(trace.value(packed) == trace.value(explained))
    let inputs = [query, key, value].map { trace.value($0) }
    let upstream = trace.value(packed)
    for kernel in Kernel.allCases where kernel.isSupported {
      #expect(packedAttention(inputs, sentences, kernel: kernel) == trace.value(packed))
      #expect(
        packedAttentionGradient(inputs + [upstream], sentences, kernel: kernel)
          == packedAttentionGradient(inputs + [upstream], sentences, kernel: .portable))
    }
  }

  @Test func sentencesMustFillTheMatrices() throws {
    var trace = Trace()
    let x = try trace.filled(Shape(5, 4), with: 1)
    for (lengths, count) in [([2, 2], 2), ([6, -1], 2), ([5], 3), ([5], 0)] {
      let sentences = Sentences(targetLengths: lengths, sourceLengths: lengths, headCount: count, isCausal: false)
      #expect(throws: MatrixProblem.self) { try trace.packedAttention(query: x, key: x, value: x, sentences) }
    }
  }
}
