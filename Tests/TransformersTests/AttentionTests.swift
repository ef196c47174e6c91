import Matrices
import Testing
import Transformers

@Suite struct AttentionTests {
  @Test func oneOfTwoEqualKeysGetsHalf() throws {
    var trace = Trace()
    let query = try trace.constant(Matrix([[1, 2, 0, 0]]))
    let key = try trace.constant(Matrix([[3, 4, 5, 6], [3, 4, 7, 8]]))
    let value = try trace.constant(Matrix([[10, 0], [0, 20]]))
    let output = try trace.scaledDotProductAttention(query: query, key: key, value: value)
    #expect(trace.value(output) == Matrix([[5, 10]]))
    #expect(try matrix(at: "scores", in: trace) == Matrix([[11, 11]]))
    #expect(try matrix(at: "scaled", in: trace) == Matrix([[5.5, 5.5]]))
  }

  @Test(arguments: [(3, 3, 4, 4), (8, 8, 16, 16), (65, 70, 8, 5), (121, 40, 64, 17), (0, 3, 2, 2), (3, 0, 2, 2)])
  func plainAttentionHasTheBitsOfTheExplainedOne(targets: Int, sources: Int, dK: Int, dV: Int) throws {
    var trace = Trace()
    let query = try trace.random(Shape(targets, dK), seed: 1, distribution: .normal)
    let key = try trace.random(Shape(sources, dK), seed: 2, distribution: .normal)
    let value = try trace.random(Shape(sources, dV), seed: 3, distribution: .normal)
    let padding = try trace.paddingMask(queries: 1, keys: sources, visible: sources / 2 + min(1, sources))
    for (mask, scale) in [(nil, nil), (padding, nil), (nil, 0.3 as Float)] {
      let output = try trace.scaledDotProductAttention(
        query: query, key: key, value: value, mask: mask, scale: scale)
      let plain = try attention(
        query: trace.value(query), key: trace.value(key), value: trace.value(value),
        mask: mask.map { trace.value($0) }, scale: scale)
      #expect(bits(plain.weights) == bits(try matrix(at: "weights", in: trace)))
      #expect(bits(plain.output) == bits(trace.value(output)))
    }
  }

  private func bits(_ matrix: Matrix) -> [UInt32] {
    matrix.elements.map { $0.isNaN ? Float.nan.bitPattern : $0.bitPattern }
  }

  @Test func aMaskHidesBeforeSoftmax() throws {
    var trace = Trace()
    let query = try trace.constant(Matrix([[2], [2]]))
    let key = try trace.constant(Matrix([[1], [0.5]]))
    let weights = try trace.attentionWeights(query: query, key: key, mask: trace.causalMask(2))
    #expect(trace.value(weights).row(0) == [1, 0])
    #expect(abs(trace.value(weights)[1, 0] - 0.7310586) < 1e-6)
    #expect(try matrix(at: "masked", in: trace)[0, 1] == -.infinity)
  }

  @Test func aQueryThatSeesNothingIsNotANumber() throws {
    var trace = Trace()
    let (query, key) = (try trace.constant(Matrix([[2]])), try trace.constant(Matrix([[1], [3]])))
    let weights = try trace.attentionWeights(
      query: query, key: key, mask: trace.paddingMask(queries: 1, keys: 2, visible: 0))
    #expect(trace.value(weights).elements.filter(\.isNaN).count == 2)
  }

  @Test func everyStepHasItsPathAndItsLabels() throws {
    var trace = Trace()
    let words = Axis("token", labels: ["我", "爱", "学习"])
    let x = try trace.random(Shape(3, 4), seed: 1, distribution: .normal)
    trace.label(x, rows: words)
    let projection = Projection(try trace.identity(4))
    let parameters = MultiHeadAttention(
      query: projection, key: projection, value: projection, output: projection, headCount: 2)
    let mask = try trace.causalMask(3)
    let first = trace.entries.count
    _ = try trace.part("self_attn") { trace throws(MatrixProblem) in
      try trace.multiHeadAttention(queries: x, memory: x, parameters, mask: mask)
    }
    let steps = ["q", "k", "v", "scores", "scaled", "masked", "weights", "output"]
    let heads = ["heads.0", "heads.1"].flatMap { head in steps.map { "\(head).\($0)" } }
    let expected = ["q", "k", "v"] + heads + ["concat", "output"]
    #expect(
      Set(trace.entries[first...].filter { !$0.name.isEmpty }.map(\.path)) == Set(expected.map { "self_attn.\($0)" }))
    let weights = try #require(trace.find("self_attn.heads.1.weights"))
    #expect(trace[weights].axes.rows == Axis("query", labels: words.labels))
    #expect(trace[weights].axes.columns == Axis("key", labels: words.labels))
  }

  @Test func concatTimesOutputWeightsIsTheSumOfTheHeadsShares() throws {
    var trace = Trace()
    let heads = try (0..<2).map { try trace.random(Shape(3, 2), seed: $0, distribution: .normal) }
    let weights = try trace.random(Shape(4, 4), seed: 9, distribution: .normal)
    let together = try trace.product(trace.concat(heads, .columns), weights)
    let first = try trace.product(heads[0], trace.slice(weights, rows: 0..<2))
    let second = try trace.product(heads[1], trace.slice(weights, rows: 2..<4))
    let sum = try trace.add(first, second)
    expect(trace.value(together), equals: trace.value(sum), within: 1e-6)
  }

  @Test func withoutPositionsAttentionDoesNotSeeTheOrder() throws {
    var trace = Trace()
    let x = try trace.random(Shape(4, 3), seed: 1, distribution: .normal)
    let permuted = try trace.permuteRows(x, order: [2, 0, 3, 1])
    let output = try trace.scaledDotProductAttention(query: x, key: x, value: x)
    let permutedOutput = try trace.scaledDotProductAttention(query: permuted, key: permuted, value: permuted)
    let expected = try trace.permuteRows(output, order: [2, 0, 3, 1])
    expect(trace.value(permutedOutput), equals: trace.value(expected), within: 1e-6)
  }

  @Test func whatDoesNotGoTogetherIsExplained() throws {
    var trace = Trace()
    let (query, key) = (try trace.filled(Shape(2, 3), with: 1), try trace.filled(Shape(4, 5), with: 1))
    #expect(throws: MatrixProblem.shapes(operation: "attention", [Shape(2, 3), Shape(4, 5)])) {
      try trace.attentionWeights(query: query, key: key)
    }
    #expect(
      throws: MatrixProblem.argument(operation: "split heads", name: "heads", value: "2", requirement: .divides(3))
    ) { try trace.splitHeads(query, count: 2) }
    #expect(
      throws: MatrixProblem.argument(
        operation: "padding mask", name: "visible", value: "5", requirement: .between(0, 4))
    ) { try trace.paddingMask(queries: 4, keys: 4, visible: 5) }
    #expect(
      throws: MatrixProblem.argument(operation: "rope", name: "d_k", value: "3", requirement: .even)
    ) { try trace.rotaryPositions(query) }
  }

  private func matrix(at path: String, in trace: Trace) throws -> Matrix {
    trace.value(try #require(trace.find(path)))
  }
}
