/// Seeded random numbers.
public struct RandomMatrix: Generator {
  public let shape: Shape
  let seed: UInt64
  let distribution: Distribution

  /// How the numbers are spread.
  public enum Distribution: String, Hashable, Sendable {
    /// Mean 0 and variance 1.
    case normal = "randn"
    /// From 0 up to but not including 1.
    case uniform = "rand"
  }

  public var name: String { distribution.rawValue }

  public func value(of inputs: [Matrix]) -> Matrix {
    var random = Random(seed: seed)
    return Matrix(shape) { _, _ in distribution == .normal ? random.normal() : random.uniform() }
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(.constant("\(name)(seed: \(seed))", output[element]))
  }
}

extension Trace {
  /// Seeded random numbers.
  /// - Returns: of `shape`
  public mutating func random(
    _ shape: Shape, seed: UInt64, distribution: RandomMatrix.Distribution
  ) throws(MatrixProblem) -> Traced {
    try record(RandomMatrix(shape: shape, seed: seed, distribution: distribution))
  }
}
