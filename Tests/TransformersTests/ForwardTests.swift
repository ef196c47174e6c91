import Matrices
import Testing
import Transformers

@Suite struct ForwardTests {
  @Test func everyPathOfTheContractIsThere() throws {
    let pass = try ForwardPass(.small, source: Model.small.source.source("a b"), target: [1, 3, 4])
    for path in contract(ModelShape.small) { #expect(pass.find(path) != nil, "\(path)") }
    #expect(pass.results.map { pass.trace[$0].path } == contract(ModelShape.small))
  }

  @Test func tokensLabelRowsAndColumns() throws {
    let pass = try ForwardPass(.small, source: [3, 4, 2], target: [1, 3])
    for traced in pass.results {
      let entry = pass.trace[traced]
      #expect(entry.axes.rows.labels == (isOfTarget(entry) ? ["<start>", "x"] : ["a", "b", "<end>"]), "\(entry.path)")
    }
    #expect(pass.find("decoder.layers.0.cross_attn.heads.1.weights")?.axes.columns.labels == ["a", "b", "<end>"])
    #expect(pass.find("probabilities")?.axes.columns.labels == Model.small.target.tokens)
  }

  private func isOfTarget(_ entry: Trace.Entry) -> Bool {
    if entry.path.contains("cross_attn"), ["k", "v"].contains(entry.name) { return false }
    return !entry.path.hasPrefix("encoder")
  }

  @Test func probabilitiesSumToOne() throws {
    let pass = try ForwardPass(.small, source: [3, 2], target: [1, 3])
    #expect(abs(pass.nextProbabilities.reduce(0, +) - 1) < 1e-6)
  }

  @Test func packedSentencesAreComputedAsIfAlone() throws {
    var trace = Trace()
    let transformer = try trace.transformer(.small)
    let sentences = [([3, 4, 2], [1, 3]), ([4, 2], [1, 4, 3])]
    let (sources, targets) = (sentences.map(\.0), sentences.map(\.1))
    let memory = try trace.encoded(
      sources.flatMap { $0 }, transformer.encoder,
      attention: .packed(queries: [3, 2], keys: [3, 2], isCausal: false))
    let decoded = try trace.decoded(
      targets.flatMap { $0 }, memory: memory, transformer.decoder,
      attention: .packed(queries: [2, 3], keys: [2, 3], isCausal: true),
      crossAttention: .packed(queries: [2, 3], keys: [3, 2], isCausal: false))
    let logits = try trace.logits(decoded, transformer)
    let alone = try sentences.map { source, target in
      try #require(ForwardPass(.small, source: source, target: target).find("logits")).value
    }
    #expect(trace.value(logits).elements == alone.flatMap(\.elements))
  }
}

extension ModelShape {
  static let small = ModelShape(dModel: 8, headCount: 2, dFF: 12, encoderLayerCount: 2, decoderLayerCount: 2)
}

extension Model {
  static let small = Model.random(
    .small, source: Vocabulary(words: ["a", "b"]), target: Vocabulary(words: ["x", "y"]), seed: 7)
}

/// The paths that a forward pass promises, in order.
private func contract(_ shape: ModelShape) -> [String] {
  func attention(_ path: String, isMasked: Bool) -> [String] {
    let names = ["q", "k", "v", "scores", "scaled"] + (isMasked ? ["masked"] : []) + ["weights", "output"]
    let splits = ["q", "k", "v"]
    let heads = (0..<shape.headCount).flatMap { head in
      names.map { "heads.\(head).\($0)" }
    }
    let all = splits + heads + ["concat", "output"]
    return all.map { "\(path).\($0)" }
  }
  func feedForward(_ path: String) -> [String] {
    ["hidden", "activated", "output"].map { "\(path).feed_forward.\($0)" }
  }
  func input(_ stack: String) -> [String] {
    ["embedding", "scaled_embedding", "position", "input"].map { "\(stack).\($0)" }
  }
  let encoder = (0..<shape.encoderLayerCount).flatMap { index in
    let layer = "encoder.layers.\(index)"
    return attention("\(layer).self_attn", isMasked: false) + ["\(layer).residual1", "\(layer).norm1"]
      + feedForward(layer) + ["\(layer).residual2", "\(layer).norm2", "\(layer).output"]
  }
  let decoder = (0..<shape.decoderLayerCount).flatMap { index in
    let layer = "decoder.layers.\(index)"
    return attention("\(layer).self_attn", isMasked: true) + ["\(layer).residual1", "\(layer).norm1"]
      + attention("\(layer).cross_attn", isMasked: false) + ["\(layer).residual2", "\(layer).norm2"]
      + feedForward(layer) + ["\(layer).residual3", "\(layer).norm3", "\(layer).output"]
  }
  return input("encoder") + encoder + ["encoder.output"] + input("decoder") + decoder
    + ["decoder.output", "logits", "probabilities"]
}
