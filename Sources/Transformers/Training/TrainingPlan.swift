/// All that a training depends on. The same plan gives the same bits.
public struct TrainingPlan: Hashable, Sendable {
  /// Of the weights at the beginning, and of the order of the sentences.
  public var seed: UInt64
  public var updates: Int
  /// Sentences in one update.
  public var batch: Int
  public var learningRate: LearningRate
  /// Vaswani et al. 2017, section 5.4.
  public var labelSmoothing: Float
  /// What the model does without while it learns.
  public var changes: Changes
  /// Whether the decoder sees only what is written already.
  public var isCausal: Bool

  public init(
    seed: UInt64, updates: Int, batch: Int, learningRate: LearningRate, labelSmoothing: Float,
    changes: Changes = Changes(), isCausal: Bool = true
  ) {
    self.seed = seed
    self.updates = updates
    self.batch = batch
    self.learningRate = learningRate
    self.labelSmoothing = labelSmoothing
    self.changes = changes
    self.isCausal = isCausal
  }
}
