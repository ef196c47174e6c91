/// What a place in the machine is: a part that has places inside, or an operation.
enum PlaceKind: Hashable, Sendable {
  // Parts.
  case machine, encoder, decoder
  case layer(Int)
  case selfAttention, crossAttention
  case head(Int)
  case feedForward
  // The way into a stack.
  case embedding, scaledEmbedding, position, input
  // Attention.
  case query, key, value, concat, attentionOutput
  case headQuery, headKey, headValue, scores, scaled, masked, weights, headOutput
  // Around it.
  case residual(Int), norm(Int)
  case hidden, activated, feedForwardOutput
  case layerOutput, stackOutput
  case logits, probabilities
  case other(String)
}

extension PlaceKind {
  /// - Parameter path: the parts of a path of the model, `layers.0` and `heads.2` as one part each.
  init(_ path: [String]) {
    guard let last = path.last else {
      self = .machine
      return
    }
    let outer = path.dropLast().last ?? ""
    self = Self.part(last) ?? Self.operation(last, inside: outer) ?? .other(last)
  }

  private static func part(_ name: String) -> PlaceKind? {
    if let layer = number(in: name, behind: "layers.") { return .layer(layer) }
    if let head = number(in: name, behind: "heads.") { return .head(head) }
    return switch name {
    case "encoder": .encoder
    case "decoder": .decoder
    case "self_attn": .selfAttention
    case "cross_attn": .crossAttention
    case "feed_forward": .feedForward
    default: nil
    }
  }

  private static func operation(_ name: String, inside outer: String) -> PlaceKind? {
    let isInHead = outer.hasPrefix("heads.")
    if let number = number(in: name, behind: "residual") { return .residual(number) }
    if let number = number(in: name, behind: "norm") { return .norm(number) }
    return switch name {
    case "embedding": .embedding
    case "scaled_embedding": .scaledEmbedding
    case "position": .position
    case "input": .input
    case "q": isInHead ? .headQuery : .query
    case "k": isInHead ? .headKey : .key
    case "v": isInHead ? .headValue : .value
    case "scores": .scores
    case "scaled": .scaled
    case "masked": .masked
    case "weights": .weights
    case "concat": .concat
    case "hidden": .hidden
    case "activated": .activated
    case "output": output(of: outer)
    case "logits": .logits
    case "probabilities": .probabilities
    default: nil
    }
  }

  private static func output(of outer: String) -> PlaceKind {
    if outer.hasPrefix("heads.") { return .headOutput }
    if outer.hasSuffix("_attn") { return .attentionOutput }
    if outer.hasPrefix("layers.") { return .layerOutput }
    return outer == "feed_forward" ? .feedForwardOutput : .stackOutput
  }

  private static func number(in name: String, behind prefix: String) -> Int? {
    name.hasPrefix(prefix) ? Int(name.dropFirst(prefix.count)) : nil
  }
}
