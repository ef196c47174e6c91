import Matrices
import Testing
import Transformers

@Suite struct ReferenceTests {
  @Test func allCasesAreTested() {
    let tested = [
      "attention", "multi_head_attention", "relu", "gelu", "gelu_tanh", "silu", "sigmoid", "tanh", "softmax_rows",
      "softmax_columns", "log_softmax_rows", "layer_norm", "rms_norm", "batch_norm", "cross_entropy",
      "cross_entropy_ignoring", "cross_entropy_smoothed", "sinusoidal", "encoder_decoder_layers", "adam",
    ]
    #expect(Reference.all.cases.count == 27)
    #expect(Set(Reference.all.cases.map(\.name)) == Set(tested))
  }

  @Test(arguments: Reference.cases("attention"))
  func attention(_ reference: Reference.Case) throws {
    var trace = Trace()
    let inputs = try trace.inputs(of: reference)
    let (query, key) = (try #require(inputs["Q"]), try #require(inputs["K"]))
    let (targets, sources) = (trace.shape(query).rows, trace.shape(key).rows)
    let mask: Traced? =
      switch reference.text("mask") {
      case "causal": try trace.causalMask(targets)
      case "padding":
        try trace.paddingMask(
          queries: targets, keys: sources, visible: Int(try #require(reference.number("visible_keys"))))
      default: nil
      }
    let output = try trace.scaledDotProductAttention(
      query: query, key: key, value: try #require(inputs["V"]), mask: mask)
    for name in ["scores", "scaled", "weights", "output"] {
      let traced = try #require(trace.find(name))
      expect(trace.value(traced), equals: try reference.output(name), "\(name)")
    }
    try expectGradients(of: reference, output, inputs, in: &trace)
  }

  @Test(arguments: Reference.cases("multi_head_attention"))
  func multiHeadAttention(_ reference: Reference.Case) throws {
    var trace = Trace()
    let inputs = try trace.inputs(of: reference)
    let queries = try #require(inputs["X"])
    let output = try trace.multiHeadAttention(
      queries: queries, memory: inputs["Y"] ?? queries, try MultiHeadAttention("", inputs, of: reference))
    expect(trace.value(output), equals: try reference.output("output"))
    for (head, weights) in try #require(reference.outputs["weights"]?.matrices).enumerated() {
      let traced = try #require(trace.find("heads.\(head).weights"))
      expect(trace.value(traced), equals: weights, "head \(head)")
    }
    try expectGradients(of: reference, output, inputs, in: &trace)
  }

  @Test(
    arguments: Reference.cases(
      "relu", "gelu", "gelu_tanh", "silu", "sigmoid", "tanh", "softmax_rows", "softmax_columns", "log_softmax_rows",
      "layer_norm", "rms_norm", "batch_norm"))
  func functionsOfAMatrix(_ reference: Reference.Case) throws {
    var trace = Trace()
    let inputs = try trace.inputs(of: reference)
    let x = try #require(inputs["X"])
    let output: Traced =
      switch reference.name {
      case "relu": try trace.activated(x, by: .relu)
      case "gelu": try trace.activated(x, by: .gelu)
      case "gelu_tanh": try trace.activated(x, by: .geluTanh)
      case "silu": try trace.activated(x, by: .silu)
      case "sigmoid": try trace.sigmoid(x)
      case "tanh": try trace.tanh(x)
      case "softmax_rows": try trace.softmax(x, along: .rows)
      case "softmax_columns": try trace.softmax(x, along: .columns)
      case "log_softmax_rows": try trace.logSoftmax(x, along: .rows)
      case "layer_norm": try trace.layerNorm(x, LayerNorm(gain: inputs["gain"], bias: inputs["bias"]))
      case "rms_norm": try trace.rmsNorm(x, gain: inputs["gain"])
      default: try trace.batchNorm(x, gain: inputs["gain"], bias: inputs["bias"])
      }
    expect(trace.value(output), equals: try reference.output("output"))
    try expectGradients(of: reference, output, inputs, in: &trace)
  }

  @Test(arguments: Reference.cases("cross_entropy", "cross_entropy_ignoring", "cross_entropy_smoothed"))
  func crossEntropy(_ reference: Reference.Case) throws {
    var trace = Trace()
    let logits = try trace.constant(try reference.input("logits"))
    let smoothing = Float(reference.number("label_smoothing") ?? 0)
    let loss = try trace.crossEntropy(logits, targets: try reference.targets(), smoothing: smoothing)
    let expected = Float(try #require(reference.outputs["loss"]?.number))
    expect(trace.value(loss), equals: Matrix(expected))
    let gradient = try trace.gradients(of: loss, for: [logits])[0]
    expect(trace.value(gradient), equals: try #require(reference.gradients["logits"]?.matrix), within: 1e-4)
  }

  @Test(arguments: Reference.cases("sinusoidal"))
  func sinusoidalPositions(_ reference: Reference.Case) throws {
    var trace = Trace()
    let (length, dModel) = (try #require(reference.number("length")), try #require(reference.number("d_model")))
    let traced = try trace.sinusoidalPositions(length: Int(length), dModel: Int(dModel))
    let positions = trace.value(traced)
    let steps = try #require(reference.numbers("every")).map { Int($0) }
    let expected = try reference.output("output")
    let recorded = Matrix(expected.shape) { row, column in positions[row * steps[0], column * steps[1]] }
    expect(recorded, equals: expected)
  }

  @Test(arguments: Reference.cases("encoder_decoder_layers"))
  func encoderAndDecoderLayers(_ reference: Reference.Case) throws {
    var trace = Trace()
    let inputs = try trace.inputs(of: reference)
    let target = try #require(inputs["target"])
    let memory = try trace.encoderLayer(try #require(inputs["source"]), try EncoderLayer(inputs, of: reference))
    let mask = try trace.causalMask(trace.shape(target).rows)
    let output = try trace.decoderLayer(
      target, memory: memory, try DecoderLayer(inputs, of: reference), mask: mask)
    expect(trace.value(memory), equals: try reference.output("memory"))
    expect(trace.value(output), equals: try reference.output("output"))
  }

  @Test(arguments: Reference.cases("adam"))
  func adam(_ reference: Reference.Case) throws {
    let betas = try #require(reference.numbers("betas")).map { Float($0) }
    let adam = Adam(
      learningRate: Float(try #require(reference.number("lr"))), beta1: betas[0], beta2: betas[1],
      epsilon: Float(try #require(reference.number("eps"))))
    var parameters = [try reference.input("W"), try reference.input("b")]
    var moments = parameters.map { AdamMoments($0.shape) }
    for expected in try #require(reference.outputs["losses"]?.list) {
      var trace = Trace()
      let traced = try parameters.map { try trace.constant($0, origin: "parameter") }
      let logits = try trace.projected(
        trace.constant(try reference.input("X")), Projection(traced[0], bias: traced[1]))
      let loss = try trace.crossEntropy(logits, targets: try reference.targets())
      expect(trace.value(loss), equals: Matrix(Float(expected)))
      let gradients = try trace.gradients(of: loss, for: traced)
      for index in parameters.indices {
        (parameters[index], moments[index]) = adam.updated(
          parameters[index], gradient: trace.value(gradients[index]), moments[index])
      }
    }
    expect(parameters[0], equals: try reference.output("W"), within: 1e-4)
    expect(parameters[1], equals: try reference.output("b"), within: 1e-4)
  }

  /// Holds the gradients of Σ output ∘ R against those that PyTorch recorded.
  private func expectGradients(
    of reference: Reference.Case, _ output: Traced, _ inputs: [String: Traced], in trace: inout Trace,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard !reference.gradients.isEmpty else { return }
    let loss = try trace.sum(trace.multiply(output, try #require(inputs["R"])), along: .all)
    let names = reference.gradients.keys.sorted()
    let gradients = try trace.gradients(of: loss, for: try names.map { try #require(inputs[$0]) })
    for (name, gradient) in zip(names, gradients) {
      expect(
        trace.value(gradient), equals: try #require(reference.gradients[name]?.matrix), within: 1e-4,
        "gradient of \(name)", sourceLocation: sourceLocation)
    }
  }
}
