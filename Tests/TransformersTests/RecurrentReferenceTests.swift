import Matrices
import Testing
import Transformers

@Suite struct RecurrentReferenceTests {
  @Test func allCasesAreTested() {
    let names = ["rnn", "lstm", "gru"] + Array(repeating: "recurrent_encoder_decoder", count: 4)
    #expect(Reference.recurrent.cases.map(\.name) == names)
  }

  @Test(arguments: Reference.recurrent.cases.prefix(3))
  func cells(_ reference: Reference.Case) throws {
    var trace = Trace()
    let inputs = try trace.inputs(of: reference)
    let cell = try cell(reference.name, inputs)
    let words = try #require(inputs["X"])
    let run = try trace.recurrentNetwork(words, cell)
    expect(trace.value(run.states), equals: try reference.output("states"))
    if let remembered = run.steps.last?.cell { expect(trace.value(remembered), equals: try reference.output("cell")) }
    let loss = try trace.sum(trace.multiply(run.states, try #require(inputs["R"])), along: .all)
    try expectGradients(reference, loss, inputs, in: &trace)
    guard reference.name == "rnn" else { return }
    try expectNorms(reference, inputs, cell)
  }

  /// How the last state answers to each word, the last word first.
  private func expectNorms(_ reference: Reference.Case, _ inputs: [String: Traced], _ cell: RecurrentCell) throws {
    var trace = Trace()
    _ = try trace.inputs(of: reference)
    let all = try #require(inputs["X"])
    var rows: [Traced] = []
    for row in 0..<trace.shape(all).rows { rows.append(try trace.slice(all, rows: row..<row + 1)) }
    let run = try trace.recurrentNetwork(trace.concat(rows, .rows), cell)
    let last = try #require(run.steps.last)
    let norms = try trace.jacobianNorms(of: last.hidden, for: rows.reversed())
    expect(trace.value(norms), equals: try reference.output("input_norms"))
  }

  @Test(arguments: Reference.recurrent.cases.dropFirst(3))
  func encoderAndDecoder(_ reference: Reference.Case) throws {
    var trace = Trace()
    let inputs = try trace.inputs(of: reference)
    let model = RecurrentEncoderDecoder(
      encoder: try cell("gru", inputs, prefix: "e"), decoder: try cell("gru", inputs, prefix: "d"),
      attention: try attention(reference, inputs),
      generator: Projection(try #require(inputs["W_o"]), bias: inputs["b_o"]))
    let logits = try trace.recurrentTranslation(
      source: try #require(inputs["S"]), target: try #require(inputs["T"]), model)
    expect(trace.value(logits), equals: try reference.output("logits"))
    let memory = try #require(trace.find("encoder.states"))
    expect(trace.value(memory), equals: try reference.output("memory"))
    if let weights = trace.find("decoder.weights") {
      expect(trace.value(weights), equals: try reference.output("weights"))
    }
    let loss = try trace.sum(trace.multiply(logits, try #require(inputs["R"])), along: .all)
    try expectGradients(reference, loss, inputs, in: &trace)
  }

  private func cell(_ kind: String, _ inputs: [String: Traced], prefix: String = "") throws -> RecurrentCell {
    let weights = RecurrentWeights(
      input: Projection(try #require(inputs["\(prefix)W_x"]), bias: inputs["\(prefix)b_x"]),
      hidden: Projection(try #require(inputs["\(prefix)W_h"]), bias: inputs["\(prefix)b_h"]))
    return switch kind {
    case "lstm": .lstm(weights)
    case "gru": .gru(weights)
    default: .simple(weights)
    }
  }

  private func attention(_ reference: Reference.Case, _ inputs: [String: Traced]) throws -> RecurrentAttention {
    switch reference.text("attention") {
    case "additive":
      .additive(
        AdditiveAttention(
          queryWeights: try #require(inputs["A_q"]), keyWeights: try #require(inputs["A_k"]),
          scoreWeights: try #require(inputs["A_v"])))
    case "dot": .dot
    case "scaled": .scaled
    default: .none
    }
  }

  private func expectGradients(
    _ reference: Reference.Case, _ loss: Traced, _ inputs: [String: Traced], in trace: inout Trace
  ) throws {
    let names = reference.gradients.keys.sorted()
    #expect(names.count > 4)
    let gradients = try trace.gradients(of: loss, for: try names.map { try #require(inputs[$0]) })
    for (name, gradient) in zip(names, gradients) {
      expect(trace.value(gradient), equals: try #require(reference.gradients[name]?.matrix), within: 1e-4, "\(name)")
    }
  }
}
