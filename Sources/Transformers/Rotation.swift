import Glibc
import Matrices

/// The matrix that moves every sinusoidal position by the same offset: PE(t + k) = T(k)·PE(t), whatever t is.
///
/// Vaswani et al. 2017, section 3.5: "for any fixed offset k, PE(pos+k) can be represented as a linear function of
/// PE(pos)". Each pair of sine and cosine turns by its own angle k·ω.
public struct Rotation: Generator {
  public let name = "rotation"
  let offset: Float
  let frequencies: Frequencies
  public var shape: Shape { Shape(frequencies.dModel, frequencies.dModel) }

  public func value(of inputs: [Matrix]) -> Matrix {
    var matrix = Matrix(shape, repeating: 0)
    for pair in 0..<shape.rows / 2 {
      let angle = Double(offset) * frequencies.value(pair: pair)
      let (sine, cosine) = (Float(sin(angle)), Float(cos(angle)))
      (matrix[2 * pair, 2 * pair], matrix[2 * pair, 2 * pair + 1]) = (cosine, sine)
      (matrix[2 * pair + 1, 2 * pair], matrix[2 * pair + 1, 2 * pair + 1]) = (-sine, cosine)
    }
    return matrix
  }

  // sin(t + k) = cos k·sin t + sin k·cos t  and  cos(t + k) = −sin k·sin t + cos k·cos t
  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    guard element.row / 2 == element.column / 2 else { return Arithmetic(.number(0)) }
    let angle = Arithmetic.Term.product([.constant("k", offset), frequencies.term(pair: element.row / 2)])
    if element.row == element.column { return Arithmetic(.function(.cos, [angle])) }
    let sine = Arithmetic.Term.function(.sin, [angle])
    return Arithmetic(element.row < element.column ? sine : .negative(sine))
  }
}

extension Trace {
  /// The matrix that moves every sinusoidal position by the same offset: PE(t + k) = T(k)·PE(t).
  /// - Parameters:
  ///   - offset: k, by how many positions.
  ///   - base: the base of the positions.
  /// - Returns: (d_model × d_model)
  /// - Throws: `.argument` for an odd d_model or a base that is not positive.
  public mutating func rotation(
    by offset: Float, dModel: Int, base: Float = 10_000
  ) throws(MatrixProblem) -> Traced {
    guard dModel.isMultiple(of: 2) else {
      throw .argument(operation: "rotation", name: "d_model", value: "\(dModel)", requirement: .even)
    }
    let frequencies = try Frequencies(base: base, dModel: dModel, operation: "rotation")
    return try record(Rotation(offset: offset, frequencies: frequencies))
  }
}
