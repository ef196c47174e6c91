import Matrices

/// Training as an operation, so that a trace keeps what came of it.
///
/// The result is one row: the parameters of each model that is kept, then the losses, then the shares of right answers.
public struct Trained: Operation {
  public let name = "train"
  let model: Model
  let examples: [Example]
  let plan: TrainingPlan
  /// After how many updates a model is kept, in rising order.
  let kept: [Int]
  let threads: Int
  let isCancelled: @Sendable () -> Bool

  private var size: Int { model.parameters.reduce(0) { $0 + $1.shape.count } }

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    for (name, number) in [("updates", plan.updates), ("warmup", plan.learningRate.warmup)] where number < 0 {
      throw .argument(operation: self.name, name: name, value: "\(number)", requirement: .notNegative)
    }
    for update in kept where !(0...plan.updates ~= update) {
      throw .argument(
        operation: name, name: "keep", value: "\(update)", requirement: .between(0, Float(plan.updates)))
    }
    guard 0...1 ~= plan.labelSmoothing else {
      throw .argument(
        operation: name, name: "label_smoothing", value: "\(plan.labelSmoothing)", requirement: .between(0, 1))
    }
    guard plan.batch > 0 else {
      throw .argument(operation: name, name: "batch", value: "\(plan.batch)", requirement: .positive)
    }
    return Shape(1, saturatingSum(saturatingProduct(kept.count, size), saturatingProduct(2, plan.updates)))
  }

  /// Forwards and backwards each word meets each weight three times; in products as large as these sixteen at a time.
  public func work(of inputs: [Shape]) -> Int {
    let words = examples.reduce(0) { $0 + $1.source.count + $1.target.count } / max(1, examples.count)
    return saturatingProduct(saturatingProduct(3, size, words, plan.batch) / 16, plan.updates)
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    var training = Training(model, examples, plan: plan)
    var models: [Float] = []
    while true {
      for update in kept where update == training.updates { models += training.model.parameters.flatMap(\.elements) }
      // What is cut short nobody looks at, and ids that no vocabulary has were never made.
      guard !training.isFinished, !isCancelled(), (try? training.update(threads: threads)) != nil else { break }
    }
    let elements = models + training.losses + training.accuracies
    let shape = Shape(1, kept.count * size + 2 * plan.updates)
    return Matrix(shape, elements: elements + Array(repeating: 0, count: shape.count - elements.count))
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { Axes() }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    throw .notDifferentiable(operation: name)
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.number(output[element]))
  }
}

/// What training came to.
public struct TrainedRun: Sendable {
  /// The model after each number of updates that was asked for.
  public let models: [Model]
  /// Of each update, before it, (1 × updates).
  public let losses: Traced
  /// Likewise the share of the words that were answered rightly, (1 × updates).
  public let accuracies: Traced
}

extension Trace {
  /// Trains a model.
  /// - Parameters:
  ///   - examples: at least one; ids that the vocabularies have.
  ///   - kept: after how many updates a model is kept.
  /// - Returns: the models in the order of their updates, and how it went
  /// - Throws: `.argument` for a plan that is none, or the limit that was met.
  public mutating func train(
    _ model: Model, _ examples: [Example], plan: TrainingPlan, kept: [Int]
  ) throws(MatrixProblem) -> TrainedRun {
    let row = try record(
      Trained(
        model: model, examples: examples, plan: plan, kept: kept.sorted(), threads: threads,
        isCancelled: limits.isCancelled))
    var elements = value(row).elements[...]
    let models = kept.map { _ in model.reading(&elements) }
    let start = shape(row).columns - 2 * plan.updates
    let losses = try slice(row, columns: start..<start + plan.updates)
    let accuracies = try slice(row, columns: start + plan.updates..<shape(row).columns)
    for result in [losses, accuracies] { label(result, columns: Axis("update")) }
    return TrainedRun(models: models, losses: losses, accuracies: accuracies)
  }
}

extension Model {
  /// The same model with other parameters, taken from the front.
  fileprivate func reading(_ elements: inout ArraySlice<Float>) -> Model {
    var model = self
    model.parameters = parameters.map { parameter in
      defer { elements = elements.dropFirst(parameter.shape.count) }
      return Matrix(parameter.shape, elements: Array(elements.prefix(parameter.shape.count)))
    }
    return model
  }
}
