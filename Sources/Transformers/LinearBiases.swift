import Glibc
import Matrices

/// A penalty that grows with the distance, added to the scores of one head (Press et al. 2022, ALiBi).
public struct LinearBias: Generator {
  public let name = "alibi"
  let length: Int
  /// How fast it grows.
  let slope: Float
  public var shape: Shape { Shape(length, length) }

  public func value(of inputs: [Matrix]) -> Matrix {
    Matrix(shape) { query, key in slope * Float(-abs(query - key)) }
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let distance = Arithmetic.Term.function(.abs, [.difference(.query(element), .key(element))])
    return Arithmetic(.negative(.product([.constant("m", slope), distance])))
  }
}

extension Trace {
  /// A penalty that grows with the distance, for each head with a slope of its own (Press et al. 2022, ALiBi).
  /// - Returns: a matrix (length × length) for each head
  /// - Throws: `.argument` where there is no head.
  public mutating func linearBiases(length: Int, headCount: Int) throws(MatrixProblem) -> [Traced] {
    guard headCount > 0 else {
      throw .argument(operation: "alibi", name: "heads", value: "\(headCount)", requirement: .positive)
    }
    var biases: [Traced] = []
    for slope in linearBiasSlopes(headCount: headCount) {
      biases.append(try record(LinearBias(length: length, slope: slope)))
    }
    return biases
  }
}

/// 2^(−8/h), 2^(−16/h), … for h heads where h is a power of 2; else those of the power of 2 below, and between them every
/// other one of twice as many heads, as the authors' program does it.
private func linearBiasSlopes(headCount: Int) -> [Float] {
  var power = 1
  while power * 2 <= headCount { power *= 2 }
  func slope(_ head: Int, of count: Int) -> Float { Float(exp2(-8 * Double(head) / Double(count))) }
  let regular = (1...power).map { slope($0, of: power) }
  let between = (0..<headCount - power).map { slope(2 * $0 + 1, of: 2 * power) }
  return regular + between
}
