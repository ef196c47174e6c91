import Matrices

/// What a batch says about a model.
public struct BatchGradients: Sendable {
  /// The mean over all answers.
  public var loss: Float
  /// How many answers were the most likely word.
  public var correct: Int
  /// How many answers there were.
  public var answers: Int
  /// One for each parameter of the model, of its shape.
  public var gradients: [Matrix]
}

extension Model {
  /// The gradients of the loss of a batch for all parameters.
  ///
  /// A batch is always cut into the same two halves, whose gradients are added in the same order. So the result has the
  /// same bits on one thread and on two.
  /// - Parameters:
  ///   - examples: at least one, each with at least one word to answer.
  ///   - smoothing: the share of each answer that is spread evenly over all words.
  ///   - isCausal: whether a word is said from those before it alone.
  ///   - changes: what the model does without.
  /// - Throws: `.index` for an id that a vocabulary does not have.
  public func gradients(
    of examples: [Example], smoothing: Float = 0, isCausal: Bool = true, changes: Changes = Changes(),
    threads: Int = 1
  ) throws(MatrixProblem) -> BatchGradients {
    let answers = examples.reduce(0) { $0 + $1.answers.count }
    let middle = (examples.count + 1) / 2
    let halves = [examples[..<middle], examples[middle...]].filter { !$0.isEmpty }
    let results = concurrently(halves.count, threads: threads) { half in
      Result { () throws(MatrixProblem) in
        try gradients(ofHalf: halves[half], answers: answers, smoothing: smoothing, isCausal, changes)
      }
    }
    var whole = try results[0].get()
    for result in results.dropFirst() { whole.add(try result.get()) }
    return whole
  }

  /// A half of a batch that has so many answers as a whole: its part of the mean.
  private func gradients(
    ofHalf examples: ArraySlice<Example>, answers: Int, smoothing: Float, _ isCausal: Bool, _ changes: Changes
  ) throws(MatrixProblem) -> BatchGradients {
    var trace = Trace.unnamed(interventions: changes.interventions)
    let transformer = try trace.transformer(self)
    let (mean, logits) = try trace.packedLoss(transformer, examples, smoothing: smoothing, isCausal: isCausal)
    let count = examples.reduce(0) { $0 + $1.answers.count }
    let loss = try trace.scale(mean, by: Float(count) / Float(answers))
    let gradients = try trace.gradients(of: loss, for: transformer.parameters)
    let correct = zip(trace.value(logits).likeliest, examples.flatMap(\.answers)).count { $0 == $1 }
    return BatchGradients(
      loss: trace.value(loss).elements[0], correct: correct, answers: count,
      gradients: gradients.map { trace.value($0) })
  }
}

extension BatchGradients {
  fileprivate mutating func add(_ other: BatchGradients) {
    loss += other.loss
    correct += other.correct
    answers += other.answers
    for (index, gradient) in other.gradients.enumerated() { gradients[index].add(gradient) }
  }
}

extension Matrix {
  fileprivate mutating func add(_ other: Matrix) {
    elements.withUnsafeMutableBufferPointer { sums in
      other.elements.withUnsafeBufferPointer { terms in
        for index in sums.indices { sums[index] += terms[index] }
      }
    }
  }
}
