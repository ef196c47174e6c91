extension PlaceKind {
  /// The lesson that explains the place.
  var lesson: String {
    switch self {
    case .machine, .other: "transformer"
    case .encoder: "encoder"
    case .decoder: "decoder"
    case .layer(_): "residual"
    case .selfAttention, .head, .headQuery, .headKey, .headValue: "heads"
    case .crossAttention: "self-and-cross"
    case .feedForward, .hidden, .activated, .feedForwardOutput: "feed-forward"
    case .embedding, .scaledEmbedding: "tokens"
    case .position, .input: "waves"
    case .query, .key, .value: "qkv"
    case .scores: "scores"
    case .scaled: "scaling"
    case .masked: "causal-mask"
    case .weights: "softmax"
    case .headOutput: "values"
    case .concat, .attentionOutput: "concat"
    case .residual, .layerOutput: "residual"
    case .norm: "layer-norm"
    case .stackOutput: "layer-norm"
    case .logits, .probabilities: "output"
    }
  }

  /// The lessons that explain a place.
  static let lessons: Set<String> = [
    "transformer", "encoder", "decoder", "residual", "heads", "self-and-cross", "feed-forward", "tokens", "waves",
    "qkv",
    "scores", "scaling", "causal-mask", "softmax", "values", "concat", "layer-norm", "output",
  ]
}
