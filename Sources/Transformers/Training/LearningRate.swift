/// How large a step each update takes.
public struct LearningRate: Hashable, Sendable {
  /// The largest, reached at the end of the warm-up.
  public var peak: Float
  /// Over how many updates it rises from 0; 0: none.
  public var warmup: Int

  public init(peak: Float, warmup: Int) {
    self.peak = peak
    self.warmup = warmup
  }

  /// Rises in a straight line, then falls as 1/√update (Vaswani et al. 2017, equation 3, whose peak is
  /// (d_model·warmup)^−½).
  /// - Parameter update: counted from 1.
  public func rate(at update: Int) -> Float {
    guard warmup > 0 else { return peak }
    let (update, warmup) = (Double(update), Double(warmup))
    return Float(Double(peak) * min(update / warmup, (warmup / update).squareRoot()))
  }
}
