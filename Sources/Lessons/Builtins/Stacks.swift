import Matrices
import Transformers

extension Builtin {
  static let stacks: [Builtin] = [
    Builtin(
      "encoder", [.matrix("X")] + StackSettings.parameters,
      "Encoder layers with random weights: a list of X and the residual stream after each layer. `d_ff` is 4·d_model "
        + "unless given.",
      "随机权重的编码器层：一个列表，先是 X，然后是每层之后的残差流。`d_ff` 默认是 4·d_model。"
    ) { call, trace in
      let mask = call.matrixIfGiven("mask")
      return try stack("encoder", on: "X", call, &trace) { trace, stream, weights throws(MatrixProblem) in
        try trace.encoderLayer(stream, weights.encoderLayer(&trace), mask: mask)
      }
    },
    Builtin(
      "decoder", [.matrix("Y"), .matrix("memory")] + StackSettings.parameters,
      "Decoder layers with random weights: masked self-attention, then attention to the memory; a list of Y and the "
        + "residual stream after each layer. The mask is the causal one unless given.",
      "随机权重的解码器层：带掩码的自注意力，再对 memory 做注意力；一个列表，先是 Y，然后是每层之后的残差流。默认用因果掩码。"
    ) { call, trace in
      let memory = call.matrix("memory")
      let given = call.matrixIfGiven("mask")
      let mask = if let given { given } else { try trace.causalMask(trace.shape(call.matrix("Y")).rows) }
      return try stack("decoder", on: "Y", call, &trace) { trace, stream, weights throws(MatrixProblem) in
        try trace.decoderLayer(stream, memory: memory, weights.decoderLayer(&trace), mask: mask)
      }
    },
  ]

  private typealias Layer = (inout Trace, Traced, inout RandomWeights) throws(MatrixProblem) -> Traced

  /// One layer after another; the streams between them.
  private static func stack(
    _ name: String, on input: String, _ call: Arguments, _ trace: inout Trace, _ layer: Layer
  ) throws -> Datum {
    var stream = call.matrix(input)
    let settings = try StackSettings(call, dModel: trace.shape(stream).columns, name)
    var weights = RandomWeights(settings)
    var streams: [Datum] = [.matrix(stream)]
    for number in 0..<settings.layers {
      stream = try trace.part("\(name).layers.\(number)") { trace throws(MatrixProblem) in
        let off = Interventions(off: settings.off(in: "\(name).layers.\(number)"))
        return try trace.intervening(off) { trace throws(MatrixProblem) in try layer(&trace, stream, &weights) }
      }
      streams.append(.matrix(stream))
    }
    return .list(streams)
  }
}

/// What a stack of layers is like.
struct StackSettings: Sendable {
  let layers: Int
  let heads: Int
  let dModel: Int
  let dFF: Int
  let seed: Int
  let norm: String
  let hasResiduals: Bool
  let activation: Activation

  static let parameters: [Parameter] = [
    .whole("layers", .number(6)), .whole("heads", .number(4)), .whole("d_ff", .optional),
    Parameter("norm", .word(["post", "pre", "none"]), .word("post")), .onOff("residuals"), .activation,
    .matrix("mask", .optional), .whole("seed", .number(0)),
  ]

  init(_ call: Arguments, dModel: Int, _ function: String) throws {
    layers = call.whole("layers")
    heads = call.whole("heads")
    self.dModel = dModel
    dFF = call.numberIfGiven("d_ff").map { Int($0) } ?? 4 * dModel
    seed = call.whole("seed")
    norm = call.word("norm")
    hasResiduals = !call.isOff("residuals")
    activation = Activation(rawValue: call.word("activation")) ?? .relu
    for (name, number) in [("layers", layers), ("d_ff", dFF)] where number < 0 || number > Evaluator.maximumItems {
      throw MatrixProblem.argument(
        operation: function, name: name, value: "\(number)",
        requirement: .between(0, Float(Evaluator.maximumItems)))
    }
  }

  var placement: NormPlacement { norm == "pre" ? .pre : .post }

  /// Paths of what is switched off in a layer.
  func off(in layer: String) -> Set<String> {
    let kinds = (norm == "none" ? ["norm"] : []) + (hasResiduals ? [] : ["residual"])
    return Set(kinds.flatMap { kind in (1...3).map { "\(layer).\(kind)\($0)" } })
  }
}

/// Weights that have learned nothing, as Glorot and Bengio 2010 draw them; without biases.
struct RandomWeights {
  private let settings: StackSettings
  private var drawn: UInt64

  init(_ settings: StackSettings) {
    self.settings = settings
    drawn = UInt64(bitPattern: Int64(settings.seed)) &* 1_000_003
  }

  mutating func encoderLayer(_ trace: inout Trace) throws(MatrixProblem) -> EncoderLayer {
    EncoderLayer(
      selfAttention: try attention("self_attn", &trace), feedForward: try feedForward(&trace), norm1: LayerNorm(),
      norm2: LayerNorm(), normPlacement: settings.placement)
  }

  mutating func decoderLayer(_ trace: inout Trace) throws(MatrixProblem) -> DecoderLayer {
    DecoderLayer(
      selfAttention: try attention("self_attn", &trace), crossAttention: try attention("cross_attn", &trace),
      feedForward: try feedForward(&trace), norm1: LayerNorm(), norm2: LayerNorm(), norm3: LayerNorm(),
      normPlacement: settings.placement)
  }

  private mutating func attention(_ name: String, _ trace: inout Trace) throws(MatrixProblem) -> MultiHeadAttention {
    let d = settings.dModel
    return MultiHeadAttention(
      query: try projection("\(name).q", d, d, &trace), key: try projection("\(name).k", d, d, &trace),
      value: try projection("\(name).v", d, d, &trace), output: try projection("\(name).output", d, d, &trace),
      headCount: settings.heads)
  }

  private mutating func feedForward(_ trace: inout Trace) throws(MatrixProblem) -> FeedForward {
    FeedForward(
      hidden: try projection("feed_forward.hidden", settings.dModel, settings.dFF, &trace),
      output: try projection("feed_forward.output", settings.dFF, settings.dModel, &trace),
      activation: settings.activation)
  }

  /// Even between ±√(6 / (inputs + outputs)).
  private mutating func projection(
    _ name: String, _ inputs: Int, _ outputs: Int, _ trace: inout Trace
  ) throws(MatrixProblem) -> Projection {
    drawn &+= 1
    let even = try trace.random(Shape(inputs, outputs), seed: drawn, distribution: .uniform)
    let centred = try trace.subtract(even, trace.number(0.5))
    let bound = Float((6 / Double(max(1, inputs + outputs))).squareRoot())
    let weights = try trace.scale(centred, by: 2 * bound)
    trace.name(weights, "\(name).weight")
    return Projection(weights)
  }
}
