/// Each element times one number.
public struct Scale: Elementwise {
  public let name = "scale"
  public let factor: Factor
  private let multiplier: Double

  /// A number, in the way it is written.
  public enum Factor: Hashable, Sendable {
    case number(Float)
    /// Times the root of a length: `· √d_model`.
    case root(Int, name: String)
    /// Divided by the root of a length: `/ √d_k`.
    case inverseRoot(Int, name: String)
  }

  init(factor: Factor) {
    self.factor = factor
    multiplier =
      switch factor {
      case .number(let number): Double(number)
      case .root(let length, _): Double(length).squareRoot()
      case .inverseRoot(let length, _): 1 / Double(length).squareRoot()
      }
  }

  // The product of two floats is exact in a double: rounded once, it is the product of floats.
  public func value(of inputs: [Matrix]) -> Matrix {
    let factor = Float(multiplier)
    guard Double(factor) == multiplier else { return inputs[0].mapped { value(at: $0) } }
    return inputs[0].mapped { $0 * factor }
  }

  public func value(at x: Float) -> Float { Float(Double(x) * multiplier) }

  public func term(_ x: Arithmetic.Term) -> Arithmetic.Term {
    switch factor {
    case .number(let number): .product([x, .number(number)])
    case .root(let length, let name): .product([x, .function(.sqrt, [.constant(name, Float(length))])])
    case .inverseRoot(let length, let name): .quotient(x, .function(.sqrt, [.constant(name, Float(length))]))
    }
  }

  public func gradient(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> Traced? {
    try trace.scale(upstream, by: factor)
  }
}

extension Trace {
  /// Each element times one number.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func scale(_ matrix: Traced, by factor: Float) throws(MatrixProblem) -> Traced {
    try scale(matrix, by: .number(factor))
  }

  /// Each element times a number that is written in its own way.
  /// - Parameter matrix: (n × m)
  /// - Returns: (n × m)
  public mutating func scale(_ matrix: Traced, by factor: Scale.Factor) throws(MatrixProblem) -> Traced {
    try record(Scale(factor: factor), matrix)
  }
}
