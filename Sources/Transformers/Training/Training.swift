import Matrices

/// A model that is being trained: a value, so a copy taken at any update can be looked at or trained on otherwise.
public struct Training: Sendable {
  public private(set) var model: Model
  public let plan: TrainingPlan
  /// How many updates there were.
  public private(set) var updates = 0
  /// The loss of each update.
  public private(set) var losses: [Float] = []
  /// Of each update, the share of the words that were answered rightly before it.
  public private(set) var accuracies: [Float] = []
  private let examples: [Example]
  private var order: [Int] = []
  private var random: Random
  private var moments: [AdamMoments]

  /// - Precondition: there is an example.
  public init(_ model: Model, _ examples: [Example], plan: TrainingPlan) {
    precondition(!examples.isEmpty, "there is nothing to learn from")
    self.model = model
    self.examples = examples
    self.plan = plan
    random = Random(seed: plan.seed)
    moments = model.parameters.map { AdamMoments($0.shape) }
  }

  public var isFinished: Bool { updates >= plan.updates }

  /// Is the last loss no number any more? Nothing that comes later makes it one.
  public var hasDiverged: Bool { losses.last.map { !$0.isFinite } ?? false }

  /// Learns from the next sentences: one step of Adam along the gradient of their mean loss.
  /// - Parameter threads: how many may be used; no result depends on it.
  /// - Returns: the loss
  @discardableResult
  public mutating func update(threads: Int = 1) throws(MatrixProblem) -> Float {
    let batch = try model.gradients(
      of: nextBatch(), smoothing: plan.labelSmoothing, isCausal: plan.isCausal, changes: plan.changes,
      threads: threads)
    updates += 1
    Adam(learningRate: plan.learningRate.rate(at: updates))
      .update(&model.parameters, gradients: batch.gradients, &moments, threads: threads)
    losses.append(batch.loss)
    accuracies.append(Float(batch.correct) / Float(batch.answers))
    return batch.loss
  }

  /// Every sentence comes once before any comes again.
  private mutating func nextBatch() -> [Example] {
    var batch: [Example] = []
    while batch.count < plan.batch {
      if order.isEmpty { order = random.shuffled(Array(examples.indices)) }
      batch.append(examples[order.removeLast()])
    }
    return batch
  }
}
