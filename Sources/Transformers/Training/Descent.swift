import Matrices

/// Gradient descent on a part of a trace: what the matrices are after some updates, and the losses on the way.
///
/// The result is one row. With Adam: the matrices, then the losses. With plain descent: the matrices before the last
/// update, then their gradients there, then the losses.
public struct Descent: Operation {
  public let name = "descend"
  let replay: Replay
  let settings: DescentSettings
  let isCancelled: @Sendable () -> Bool
  let count: Int

  /// Plain descent keeps the last step apart, so that it can be opened.
  var keepsStep: Bool { settings.method == .sgd && settings.updates > 0 }

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard settings.updates >= 0 else {
      throw .argument(operation: name, name: "updates", value: "\(settings.updates)", requirement: .notNegative)
    }
    return Shape(1, (keepsStep ? 2 : 1) * count + settings.updates + 1)
  }

  public func work(of inputs: [Shape]) -> Int {
    saturatingProduct(replay.work, settings.updates + 1)
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    var walk = Walk(self, from: Array(inputs.dropLast()))
    for _ in 0..<settings.updates {
      guard !isCancelled() else { break }
      walk.update()
    }
    var elements = (keepsStep ? walk.before : walk.matrices).flatMap(\.elements)
    if keepsStep { elements += walk.gradients.flatMap(\.elements) }
    elements += walk.losses + [replay.outputs(for: walk.matrices)[0].elements[0]]
    let shape = Shape(1, (keepsStep ? 2 : 1) * count + settings.updates + 1)
    // Cut short, nobody will look at it: the next operation is refused.
    return Matrix(shape, elements: elements + Array(repeating: 0, count: max(0, shape.count - elements.count)))
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { Axes() }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    throw .notDifferentiable(operation: name)
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.number(output[element]))
  }
}

/// How to go downhill.
public struct DescentSettings: Hashable, Sendable {
  public var updates: Int
  public var rate: Float
  public var method: Method

  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// x − rate·gradient
    case sgd
    /// Kingma and Ba 2015, with their β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸.
    case adam
  }

  public init(updates: Int, rate: Float, method: Method) {
    self.updates = updates
    self.rate = rate
    self.method = method
  }
}

/// Matrices on their way downhill.
private struct Walk {
  let descent: Descent
  var matrices: [Matrix]
  var before: [Matrix]
  var gradients: [Matrix] = []
  var losses: [Float] = []
  private var moments: [AdamMoments]

  init(_ descent: Descent, from matrices: [Matrix]) {
    self.descent = descent
    self.matrices = matrices
    before = matrices
    moments = matrices.map { AdamMoments($0.shape) }
  }

  mutating func update() {
    let outputs = descent.replay.outputs(for: matrices)
    losses.append(outputs[0].elements[0])
    gradients = Array(outputs.dropFirst())
    before = matrices
    switch descent.settings.method {
    case .sgd: descend()
    case .adam:
      let adam = Adam(learningRate: descent.settings.rate, beta2: 0.999, epsilon: 1e-8)
      adam.update(&matrices, gradients: gradients, &moments)
    }
  }

  // As the trace subtracts the last step, so all of them are subtracted.
  private mutating func descend() {
    for index in matrices.indices {
      for place in matrices[index].elements.indices {
        let step = gradients[index].elements[place] * descent.settings.rate
        matrices[index].elements[place] -= step
      }
    }
  }
}

/// What gradient descent came to.
public struct DescentRun: Sendable {
  /// One for each matrix, of its shape.
  public let matrices: [Traced]
  /// The loss before each update and after the last, (1 × updates + 1).
  public let losses: Traced
}

extension Trace {
  /// Makes a loss small by changing some of the matrices that it was computed from.
  ///
  /// The loss and its gradients are computed again for each update from what is on the trace. Of plain descent the last
  /// step is recorded.
  /// - Parameters:
  ///   - loss: (1 × 1)
  ///   - matrices: what to change.
  /// - Throws: `.shapes` if the loss is not a single number, `.notDifferentiable` where an operation has no derivative.
  public mutating func descend(
    _ loss: Traced, for matrices: [Traced], _ settings: DescentSettings
  ) throws(MatrixProblem) -> DescentRun {
    let slopes = try gradients(of: loss, for: matrices)
    let replay = Replay(of: [loss] + slopes, from: matrices, in: self)
    let count = matrices.reduce(0) { $0 + shape($1).count }
    let descent = Descent(replay: replay, settings: settings, isCancelled: limits.isCancelled, count: count)
    let row = try record(descent, matrices + [loss])
    var start = 0
    var trained: [Traced] = []
    for matrix in matrices {
      let shape = shape(matrix)
      var result = try reshape(slice(row, columns: start..<start + shape.count), to: shape)
      if descent.keepsStep {
        let gradient = try reshape(slice(row, columns: count + start..<count + start + shape.count), to: shape)
        result = try subtract(result, scale(gradient, by: settings.rate))
      }
      label(result, rows: self[matrix].axes.rows, columns: self[matrix].axes.columns)
      trained.append(result)
      start += shape.count
    }
    let losses = try slice(row, columns: shape(row).columns - settings.updates - 1..<shape(row).columns)
    label(losses, columns: Axis("update"))
    return DescentRun(matrices: trained, losses: losses)
  }
}
