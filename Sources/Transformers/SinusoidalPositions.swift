import Glibc
import Matrices

/// The sines and cosines that tell positions apart (Vaswani et al. 2017, section 3.5).
public struct SinusoidalPositions: Generator {
  public let name = "sinusoidal"
  public let shape: Shape
  let frequencies: Frequencies

  // PE(pos, 2i) = sin(pos / 10000^(2i/d_model)), PE(pos, 2i + 1) = cos of the same angle.
  public func value(of inputs: [Matrix]) -> Matrix {
    let rates = (0..<shape.columns).map { frequencies.value(pair: $0 / 2) }
    return Matrix(shape) { position, column in
      let angle = Double(position) * rates[column]
      return Float(column.isMultiple(of: 2) ? sin(angle) : cos(angle))
    }
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let position = Arithmetic.Term.constant("pos", Float(element.row))
    let angle = Arithmetic.Term.product([position, frequencies.term(pair: element.column / 2)])
    return Arithmetic(.function(element.column.isMultiple(of: 2) ? .sin : .cos, [angle]))
  }
}

extension Trace {
  /// The sines and cosines that tell positions apart (Vaswani et al. 2017, section 3.5).
  /// - Parameter base: how many times slower the last pair of columns turns than the first.
  /// - Returns: (length × d_model)
  /// - Throws: `.argument` for a base that is not positive.
  public mutating func sinusoidalPositions(
    length: Int, dModel: Int, base: Float = 10_000
  ) throws(MatrixProblem) -> Traced {
    let frequencies = try Frequencies(base: base, dModel: dModel, operation: "sinusoidal")
    return try record(SinusoidalPositions(shape: Shape(length, dModel), frequencies: frequencies))
  }
}
