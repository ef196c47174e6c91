import Matrices

/// Training as an operation, so that a trace keeps what came of it.
///
/// The result is one row: the parameters of each model that is kept, then the losses, then the shares of right answers.
public struct Trained: Operation {
  public let name = "train"
  let model: Model
  let pairs: [SentencePair]
  let settings: TrainingSettings
  /// After how many updates a model is kept, in rising order.
  let kept: [Int]
  let threads: Int
  let isCancelled: @Sendable () -> Bool

  private var size: Int { model.parameters.reduce(0) { $0 + $1.shape.count } }

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    for (name, number) in [("updates", settings.updates), ("warmup", settings.warmup), ("keep", kept.min() ?? 0)]
    where number < 0 {
      throw .argument(operation: self.name, name: name, value: "\(number)", requirement: .notNegative)
    }
    guard 0...1 ~= settings.smoothing else {
      throw .argument(
        operation: name, name: "label_smoothing", value: "\(settings.smoothing)", requirement: .between(0, 1))
    }
    guard settings.batch > 0 else {
      throw .argument(operation: name, name: "batch", value: "\(settings.batch)", requirement: .positive)
    }
    return Shape(1, saturatingSum(saturatingProduct(kept.count, size), saturatingProduct(2, settings.updates)))
  }

  /// Forwards and backwards each word meets each weight three times; in products this large eight at a time.
  public func work(of inputs: [Shape]) -> Int {
    let words = pairs.reduce(0) { $0 + $1.source.count + $1.target.count } / max(1, pairs.count)
    let update = saturatingProduct(3, size, words, min(settings.batch, pairs.count)) / 16
    return saturatingProduct(update, settings.updates)
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    var training = ModelTraining(model, pairs: pairs, settings)
    var (models, losses, shares): ([Float], [Float], [Float]) = ([], [], [])
    for update in 0...settings.updates {
      for _ in kept.filter({ $0 == update }) { models += training.model.parameters.flatMap(\.elements) }
      guard update < settings.updates else { break }
      // What is cut short is looked at by nobody, and what no vocabulary has was refused before.
      guard !isCancelled(), let result = try? training.update(threads: threads) else { break }
      losses.append(result.loss)
      shares.append(result.accuracy)
    }
    let shape = Shape(1, kept.count * size + 2 * settings.updates)
    let elements = models + losses + shares
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
  /// Before each update, (1 × updates).
  public let losses: Traced
  /// Likewise the share of the words that were answered rightly, (1 × updates).
  public let accuracy: Traced
}

extension Trace {
  /// Trains a model.
  /// - Parameters:
  ///   - pairs: at least one, each with a word to answer; ids that the vocabularies have.
  ///   - kept: after how many updates a model is kept, each at most their number.
  /// - Throws: `.argument` for a setting that is none, or the limit that was met.
  public mutating func train(
    _ model: Model, pairs: [SentencePair], _ settings: TrainingSettings, kept: [Int]
  ) throws(MatrixProblem) -> TrainedRun {
    let row = try record(
      Trained(
        model: model, pairs: pairs, settings: settings, kept: kept.sorted(), threads: threads,
        isCancelled: limits.isCancelled))
    var elements = value(row).elements[...]
    let models = kept.map { _ in model.reading(&elements) }
    let start = shape(row).columns - 2 * settings.updates
    let losses = try slice(row, columns: start..<start + settings.updates)
    let accuracy = try slice(row, columns: start + settings.updates..<shape(row).columns)
    for result in [losses, accuracy] { label(result, columns: Axis("update")) }
    return TrainedRun(models: models, losses: losses, accuracy: accuracy)
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
