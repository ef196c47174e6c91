import Matrices

extension Model {
  /// The mean loss of some sentences, and its gradient for every parameter.
  ///
  /// The sentences are dealt out in two parts whatever the number of threads, and the parts are added in order: so one
  /// thread and two give the same bits.
  /// - Returns: the loss, and one gradient for each parameter, of its shape
  func lossAndGradients(
    _ batch: [Example], plan: TrainingPlan, threads: Int
  ) throws(MatrixProblem) -> (loss: Float, gradients: [Matrix]) {
    let half = (batch.count + 1) / 2
    let parts = [batch[..<half], batch[half...]].filter { !$0.isEmpty }
    let results = concurrently(parts.count, threads: threads) { partGradients(parts[$0], plan: plan) }
    let count = Double(batch.reduce(0) { $0 + $1.answers.count })
    var (loss, gradients) = (0.0, [Matrix]())
    for (part, result) in zip(parts, results) {
      let (partLoss, partGradients) = try result.get()
      let share = Double(part.reduce(0) { $0 + $1.answers.count }) / count
      loss += Double(partLoss) * share
      gradients = gradients.isEmpty
        ? partGradients.map { $0.scaled(by: Float(share)) }
        : zip(gradients, partGradients).map { $0.adding($1, times: Float(share)) }
    }
    return (Float(loss), gradients)
  }

  private func partGradients(
    _ examples: ArraySlice<Example>, plan: TrainingPlan
  ) -> Result<(Float, [Matrix]), MatrixProblem> {
    Result { () throws(MatrixProblem) in
      var trace = Trace(interventions: plan.changes.interventions)
      let transformer = try trace.transformer(self)
      let loss = try trace.batchLoss(examples, transformer, plan: plan)
      let gradients = try trace.gradients(of: loss, for: transformer.parameters)
      return (trace.value(loss)[0, 0], gradients.map { trace.value($0) })
    }
  }
}

extension Trace {
  /// How surprised a model is by the translations of some sentences, each word of which it says from the right words
  /// before it (teacher forcing).
  /// - Returns: (1 × 1), the mean over all words
  public mutating func batchLoss(
    _ examples: some Collection<Example>, _ transformer: Transformer, plan: TrainingPlan
  ) throws(MatrixProblem) -> Traced {
    try crossEntropy(
      batchLogits(examples, transformer, isCausal: plan.isCausal), targets: examples.flatMap(\.answers),
      smoothing: plan.labelSmoothing)
  }

  /// What the model says at every place of some sentences.
  ///
  /// All stand below each other in one matrix, so there are no fill-ins and each product is a large one.
  /// - Returns: (Σ targets × vocabulary)
  mutating func batchLogits(
    _ examples: some Collection<Example>, _ transformer: Transformer, isCausal: Bool
  ) throws(MatrixProblem) -> Traced {
    let (sources, targets) = (examples.map(\.source.count), examples.map(\.inputs.count))
    let memory = try encoded(
      examples.flatMap(\.source), transformer.encoder,
      attention: .packed(queries: sources, keys: sources, isCausal: false))
    let decoded = try decoded(
      examples.flatMap(\.inputs), memory: memory, transformer.decoder,
      attention: .packed(queries: targets, keys: targets, isCausal: isCausal),
      crossAttention: .packed(queries: targets, keys: sources, isCausal: false))
    return try logits(decoded, transformer)
  }
}

extension Matrix {
  fileprivate func scaled(by factor: Float) -> Matrix {
    Matrix(shape, elements: elements.map { $0 * factor })
  }

  fileprivate func adding(_ other: Matrix, times factor: Float) -> Matrix {
    Matrix(shape, elements: zip(elements, other.elements).map { $0 + $1 * factor })
  }
}
