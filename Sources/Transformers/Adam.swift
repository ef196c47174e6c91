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
    precondition(parameter.shape == gradient.shape && parameter.shape == moments.mean.shape)
    var (parameter, moments) = (parameter, moments)
    moments.updates += 1
    let (beta1, beta2) = (Double(beta1), Double(beta2))
    // Both means begin at 0 and would be too small at first.
    let meanCorrection = 1 - pow(beta1, Double(moments.updates))
    let squareCorrection = 1 - pow(beta2, Double(moments.updates))
    for index in parameter.elements.indices {
      let slope = Double(gradient.elements[index])
      let mean = beta1 * Double(moments.mean.elements[index]) + (1 - beta1) * slope
      let square = beta2 * Double(moments.square.elements[index]) + (1 - beta2) * slope * slope
      let root = (square / squareCorrection).squareRoot() + Double(epsilon)
      let step = Double(learningRate) * (mean / meanCorrection) / root
      moments.mean.elements[index] = Float(mean)
      moments.square.elements[index] = Float(square)
      parameter.elements[index] = Float(Double(parameter.elements[index]) - step)
    }
    return (parameter, moments)
  }
}
