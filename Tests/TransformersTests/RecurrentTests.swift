import Glibc
import Matrices
import Testing
import Transformers

@Suite struct RecurrentTests {
  @Test func stepsAreNamedAndLabelled() throws {
    var trace = Trace()
    let words = try trace.constant(
      Matrix([[1, 0], [0, 1]]), axes: Axes(rows: Axis("source", labels: ["我", "爱"])))
    let run = try trace.recurrentNetwork(words, .lstm(weights(inputs: 2, hidden: 3, gates: 4, in: &trace)))
    let paths = trace.entries.filter { !$0.name.isEmpty }.map(\.path)
    let gates = ["input", "input_gate", "forget_gate", "candidate", "output_gate", "cell", "hidden"]
    #expect(paths == (0..<2).flatMap { step in gates.map { "steps.\(step).\($0)" } } + ["states"])
    #expect(trace[run.states].axes.rows.labels == ["我", "爱"])
  }

  @Test func influenceFadesWithDistance() throws {
    var trace = Trace()
    let words = try trace.constant(Matrix(Shape(8, 1), repeating: 0.1))
    let half = RecurrentWeights(
      input: Projection(try trace.constant(Matrix(1))), hidden: Projection(try trace.constant(Matrix(0.5))))
    let run = try trace.recurrentNetwork(words, .simple(half))
    let states = run.steps.map(\.hidden)
    let norms = try trace.jacobianNorms(of: states[7], for: states.reversed())
    let found = trace.value(norms).elements
    // ∂h₈/∂h₈₋ₖ is the product of k factors 0.5·(1 − h²).
    var expected: Float = 1
    for distance in 0..<8 {
      #expect(abs(found[distance] - expected) < 1e-6)
      let state = trace.value(states[7 - distance]).elements[0]
      expected *= 0.5 * (1 - state * state)
    }
  }

  @Test(arguments: [false, true])
  func selfAttentionWorkedByHand(_ countsFirst: Bool) throws {
    var trace = Trace()
    let words = try trace.constant(Matrix([[0.5], [-1], [2]]))
    let one = Projection(try trace.constant(Matrix(1)))
    let run = try trace.recurrentSelfAttention(
      words, RecurrentSelfAttention(input: one, context: one, hidden: one), countsFirst: countsFirst)
    var (contexts, states, hidden): ([Double], [Double], Double) = ([], [], 0)
    for word in [0.5, -1, 2] {
      let powers = contexts.map { exp(hidden * $0) }
      let sum = powers.reduce(countsFirst ? 1 : 0, +)
      let attended = contexts.isEmpty ? 0 : zip(powers, contexts).reduce(0) { $0 + $1.0 * $1.1 } / sum
      contexts.append(word + attended)
      hidden = tanh(word + attended + hidden)
      states.append(hidden)
    }
    expect(trace.value(run.contexts), equals: Matrix(contexts.map { [Float($0)] }))
    expect(trace.value(run.states), equals: Matrix(states.map { [Float($0)] }))
    #expect(trace.find("steps.0.weights") == nil || countsFirst)
    let weights = try #require(trace.find("steps.2.weights"))
    #expect(trace.shape(weights) == Shape(1, countsFirst ? 3 : 2))
  }

  @Test func withoutAttentionEveryWordHasTheSameContext() throws {
    var trace = Trace()
    let source = try trace.constant(Matrix([[1, 0], [0, 1], [1, 1]]))
    let target = try trace.constant(Matrix([[0, 1], [1, 0]]))
    let model = RecurrentEncoderDecoder(
      encoder: .lstm(try weights(inputs: 2, hidden: 3, gates: 4, in: &trace)),
      decoder: .lstm(try weights(inputs: 5, hidden: 3, gates: 4, in: &trace)), attention: .none,
      generator: Projection(try trace.constant(Matrix(Shape(6, 4), repeating: 0.1))))
    let logits = try trace.recurrentTranslation(source: source, target: target, model)
    #expect(trace.shape(logits) == Shape(2, 4))
    let contexts = try ["0", "1"].map { try #require(trace.find("decoder.steps.\($0).context")) }
    let last = try #require(trace.find("encoder.steps.2.hidden"))
    for context in contexts { #expect(trace.value(context) == trace.value(last)) }
    #expect(trace.find("decoder.weights") == nil)
  }

  @Test func nothingToReadIsAProblem() throws {
    var trace = Trace()
    let words = try trace.constant(Matrix(Shape(0, 2), repeating: 0))
    let weights = try weights(inputs: 2, hidden: 3, gates: 1, in: &trace)
    #expect(throws: MatrixProblem.self) { try trace.recurrentNetwork(words, .simple(weights)) }
  }

  @Test func learnedPositionsEndWithTheirTable() throws {
    var trace = Trace()
    let table = try trace.constant(Matrix([[1, 2], [3, 4]]))
    let positions = try trace.constant(Matrix([[10, 20], [30, 40], [50, 60]]))
    let input = try trace.embeddedInput([1, 0], table: table, positions: positions)
    let root = Float(2).squareRoot()
    expect(trace.value(input), equals: Matrix([[3 * root + 10, 4 * root + 20], [root + 30, 2 * root + 40]]))
    #expect(throws: MatrixProblem.self) {
      try trace.embeddedInput([0, 0, 0, 0], table: table, positions: positions)
    }
  }

  private func weights(
    inputs: Int, hidden: Int, gates: Int, in trace: inout Trace
  ) throws -> RecurrentWeights {
    var random = Random(seed: 11)
    let (input, state) = (Shape(inputs, gates * hidden), Shape(hidden, gates * hidden))
    return RecurrentWeights(
      input: Projection(try trace.constant(Matrix(input) { _, _ in random.normal() })),
      hidden: Projection(try trace.constant(Matrix(state) { _, _ in random.normal() })))
  }
}
