import Matrices

/// All that is settled of a model before it has weights.
public struct ModelShape: Hashable, Sendable {
  public var dModel: Int
  public var headCount: Int
  public var dFF: Int
  public var encoderLayerCount: Int
  public var decoderLayerCount: Int
  public var normPlacement: NormPlacement
  public var activation: Activation
  public var positions: Positions
  /// ε of all layer norms.
  public var epsilon: Float

  /// How a model tells places apart.
  public enum Positions: Hashable, Sendable {
    /// By sines and cosines (Vaswani et al. 2017, section 3.5).
    case sinusoidal
    /// By a learned row for each place, of which there are so many (Gehring et al. 2017).
    case learned(longest: Int)
  }

  /// - Precondition: the heads divide d_model.
  public init(
    dModel: Int, headCount: Int, dFF: Int, encoderLayerCount: Int, decoderLayerCount: Int,
    normPlacement: NormPlacement = .post, activation: Activation = .relu,
    positions: Positions = .sinusoidal, epsilon: Float = 1e-5
  ) {
    precondition(headCount > 0 && dModel % headCount == 0, "\(headCount) heads do not divide \(dModel)")
    self.dModel = dModel
    self.headCount = headCount
    self.dFF = dFF
    self.encoderLayerCount = encoderLayerCount
    self.decoderLayerCount = decoderLayerCount
    self.normPlacement = normPlacement
    self.activation = activation
    self.positions = positions
    self.epsilon = epsilon
  }

  /// d_k = d_v, the width of one head.
  public var dK: Int { dModel / headCount }

  /// How many tokens a sentence may have.
  public var longest: Int { if case .learned(let longest) = positions { longest } else { .max } }
}

/// One learned matrix of a model: what it is called and how large it is.
public struct Parameter: Hashable, Sendable {
  /// The path of what it helps to compute, then `weight`, `bias`, `gain`: `encoder.layers.0.self_attn.q.weight`.
  public let name: String
  public let shape: Shape
  public let kind: Kind

  public enum Kind: Hashable, Sendable {
    /// (vocabulary × d_model), or (longest length × d_model)
    case embedding
    /// (inputs × outputs)
    case weight
    /// W_Q, W_K or W_V (d_model × d_model)
    case attentionWeight
    /// (1 × outputs)
    case bias
    /// (1 × d_model)
    case gain
  }
}

extension ModelShape {
  /// All learned matrices, in the order in which a model keeps them.
  public func parameters(sourceCount: Int, targetCount: Int) -> [Parameter] {
    var assembly = Assembly()
    _ = Transformer(self, sourceCount: sourceCount, targetCount: targetCount, &assembly)
    return assembly.parameters
  }
}
