import Matrices

/// The learned matrices of a position-wise feed-forward network.
public struct FeedForward: Sendable {
  /// (d_model × d_ff)
  public var hidden: Projection
  /// (d_ff × d_model)
  public var output: Projection
  public var activation: Activation

  public init(hidden: Projection, output: Projection, activation: Activation = .relu) {
    self.hidden = hidden
    self.output = output
    self.activation = activation
  }
}

extension Trace {
  /// Each position by itself: max(0, x·W₁ + b₁)·W₂ + b₂ (Vaswani et al. 2017, section 3.3, equation 2).
  ///
  /// Names what it computes `hidden`, `activated` and `output`.
  /// - Parameter matrix: (length × d_model)
  /// - Returns: (length × d_model)
  public mutating func feedForward(_ matrix: Traced, _ parameters: FeedForward) throws(MatrixProblem) -> Traced {
    let hidden = try named(projected(matrix, parameters.hidden), "hidden")
    let activated = try named(activated(hidden, by: parameters.activation), "activated")
    return try named(projected(activated, parameters.output), "output")
  }
}
