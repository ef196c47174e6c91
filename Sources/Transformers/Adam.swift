import Glibc
import Matrices

/// What Adam remembers of one parameter (Kingma and Ba 2015).
public struct AdamMoments: Hashable, Sendable {
  /// The running mean of the gradient, of the parameter's shape.
  public var mean: Matrix
  /// The running mean of its square, of the parameter's shape.
  public var square: Matrix
  /// How many updates there were.
  public var updates: Int

  /// - Parameter shape: the parameter's.
  public init(_ shape: Shape) {
    mean = Matrix(shape, repeating: 0)
    square = Matrix(shape, repeating: 0)
    updates = 0
  }
}

/// The optimizer of Vaswani et al. 2017, section 5.3.
public struct Adam: Hashable, Sendable {
  public var learningRate: Float
  /// How much of the running mean is kept.
  public var beta1: Float
  /// How much of the running square is kept.
  public var beta2: Float
  /// Keeps the division away from 0.
  public var epsilon: Float

  public init(learningRate: Float, beta1: Float = 0.9, beta2: Float = 0.98, epsilon: Float = 1e-9) {
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  /// The parameter after one update, and what is remembered for the next (Kingma and Ba 2015, algorithm 1).
  /// - Parameters:
  ///   - parameter: (n × m)
  ///   - gradient: (n × m)
  /// - Returns: the parameter, (n × m), and its moments
  /// - Precondition: all have the same shape.
  public func updated(
    _ parameter: Matrix, gradient: Matrix, _ moments: AdamMoments
  ) -> (parameter: Matrix, moments: AdamMoments) {
    var (parameter, moments) = (parameter, moments)
    update(&parameter, gradient: gradient, &moments)
    return (parameter, moments)
  }

  /// Updates many parameters where they are.
  /// - Parameters:
  ///   - parameters: (n × m) each
  ///   - gradients: one for each, of its shape
  ///   - moments: likewise
  ///   - threads: how many may be used; no result depends on it.
  /// - Precondition: there are as many of each, and the shapes are the same.
  public func update(
    _ parameters: inout [Matrix], gradients: [Matrix], _ moments: inout [AdamMoments], threads: Int = 1
  ) {
    precondition(parameters.count == gradients.count && parameters.count == moments.count)
    let parts = gradients.halves
    parameters.withUnsafeMutableBufferPointer { parameters in
      moments.withUnsafeMutableBufferPointer { moments in
        // Each part has places of its own.
        nonisolated(unsafe) let (parameters, moments) = (parameters, moments)
        _ = concurrently(parts.count, threads: threads) { part in
          for index in parts[part] {
            update(&parameters[index], gradient: gradients[index], &moments[index])
          }
        }
      }
    }
  }

  /// Updates one parameter where it is.
  private func update(_ parameter: inout Matrix, gradient: Matrix, _ moments: inout AdamMoments) {
    moments.updates += 1
    step(number: moments.updates).update(
      &parameter, gradient: gradient, mean: &moments.mean, square: &moments.square)
  }

  private func step(number: Int) -> AdamStep {
    let (first, second) = (Double(beta1), Double(beta2))
    // Both means begin at 0 and would be too small at first.
    return AdamStep(
      meanKept: beta1, meanTaken: Float(1 - first), squareKept: beta2, squareTaken: Float(1 - second),
      step: Float(Double(learningRate) / (1 - pow(first, Double(number)))),
      rootCorrection: Float(1 / (1 - pow(second, Double(number))).squareRoot()), epsilon: epsilon)
  }
}

extension [Matrix] {
  /// Two runs of indices with about as many elements each.
  fileprivate var halves: [Range<Int>] {
    let whole = reduce(0) { $0 + $1.shape.count }
    var (middle, sum) = (0, 0)
    while middle < count, sum < whole / 2 {
      sum += self[middle].shape.count
      middle += 1
    }
    return [0..<middle, middle..<count]
  }
}
