import Matrices

/// Puts a transformer together from its learned matrices, one after another, and notes which they are. So their names,
/// shapes and order are written down once.
struct Assembly {
  private(set) var parameters: [Parameter] = []
  /// Where the matrices are on the trace; none while only their names are asked for.
  let supply: [Traced]
  private var taken = 0
  private var scope: [String] = []

  init(supply: [Traced] = []) {
    self.supply = supply
  }

  mutating func next(_ name: String, _ rows: Int, _ columns: Int, _ kind: Parameter.Kind) -> Traced {
    defer { taken += 1 }
    guard supply.isEmpty else { return supply[taken] }
    let name = (scope + [name]).joined(separator: ".")
    parameters.append(Parameter(name: name, shape: Shape(rows, columns), kind: kind))
    return Traced(index: taken)
  }

  /// The learned table of positions; `nil` where they are not learned.
  mutating func positions(_ shape: ModelShape) -> Traced? {
    guard case .learned(let longest) = shape.positions else { return nil }
    return next("position.weight", longest, shape.dModel, .embedding)
  }

  mutating func part<Part>(_ name: String, _ body: (inout Assembly) -> Part) -> Part {
    guard supply.isEmpty else { return body(&self) }
    scope.append(name)
    defer { scope.removeLast() }
    return body(&self)
  }
}

extension Projection {
  init(_ name: String, _ inputs: Int, _ outputs: Int, kind: Parameter.Kind = .weight, _ assembly: inout Assembly) {
    self = assembly.part(name) { assembly in
      let weights = assembly.next("weight", inputs, outputs, kind)
      return Projection(weights, bias: assembly.next("bias", 1, outputs, .bias))
    }
  }
}

extension MultiHeadAttention {
  init(_ name: String, _ shape: ModelShape, _ assembly: inout Assembly) {
    let d = shape.dModel
    self = assembly.part(name) { assembly in
      MultiHeadAttention(
        query: Projection("q", d, d, kind: .attentionWeight, &assembly),
        key: Projection("k", d, d, kind: .attentionWeight, &assembly),
        value: Projection("v", d, d, kind: .attentionWeight, &assembly),
        output: Projection("output", d, d, &assembly), headCount: shape.headCount)
    }
  }
}

extension FeedForward {
  init(_ shape: ModelShape, _ assembly: inout Assembly) {
    self = assembly.part("feed_forward") { assembly in
      FeedForward(
        hidden: Projection("hidden", shape.dModel, shape.dFF, &assembly),
        output: Projection("output", shape.dFF, shape.dModel, &assembly), activation: shape.activation)
    }
  }
}

extension LayerNorm {
  init(_ name: String, _ shape: ModelShape, _ assembly: inout Assembly) {
    self = assembly.part(name) { assembly in
      let gain = assembly.next("gain", 1, shape.dModel, .gain)
      return LayerNorm(gain: gain, bias: assembly.next("bias", 1, shape.dModel, .bias), epsilon: shape.epsilon)
    }
  }
}

extension EncoderLayer {
  init(_ shape: ModelShape, _ assembly: inout Assembly) {
    self.init(
      selfAttention: MultiHeadAttention("self_attn", shape, &assembly), feedForward: FeedForward(shape, &assembly),
      norm1: LayerNorm("norm1", shape, &assembly), norm2: LayerNorm("norm2", shape, &assembly),
      normPlacement: shape.normPlacement)
  }
}

extension DecoderLayer {
  init(_ shape: ModelShape, _ assembly: inout Assembly) {
    self.init(
      selfAttention: MultiHeadAttention("self_attn", shape, &assembly),
      crossAttention: MultiHeadAttention("cross_attn", shape, &assembly), feedForward: FeedForward(shape, &assembly),
      norm1: LayerNorm("norm1", shape, &assembly), norm2: LayerNorm("norm2", shape, &assembly),
      norm3: LayerNorm("norm3", shape, &assembly), normPlacement: shape.normPlacement)
  }
}
