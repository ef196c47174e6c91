extension PlaceKind {
  /// The lessons that explain places, by their slugs.
  enum Explanation: String {
    case transformer, encoder, decoder, residual, heads, tokens, waves, qkv, scores, scaling, softmax, values, concat
    case output
    case selfAndCross = "self-and-cross"
    case feedForward = "feed-forward"
    case causalMask = "causal-mask"
    case layerNorm = "layer-norm"
  }

  /// The slug of the lesson that explains the place.
  var lesson: String { explanation.rawValue }

  private var explanation: Explanation {
    switch self {
    case .machine, .other: .transformer
    case .encoder: .encoder
    case .decoder: .decoder
    case .layer(_): .residual
    case .selfAttention, .head, .headQuery, .headKey, .headValue: .heads
    case .crossAttention: .selfAndCross
    case .feedForward, .hidden, .activated, .feedForwardOutput: .feedForward
    case .embedding, .scaledEmbedding: .tokens
    case .position, .input: .waves
    case .query, .key, .value: .qkv
    case .scores: .scores
    case .scaled: .scaling
    case .masked: .causalMask
    case .weights: .softmax
    case .headOutput: .values
    case .concat, .attentionOutput: .concat
    case .residual, .layerOutput: .residual
    case .norm: .layerNorm
    case .stackOutput: .layerNorm
    case .logits, .probabilities: .output
    }
  }
}
