/// Some elements, drawn by a seed, become 0; the others grow so that the mean stays (Srivastava et al. 2014).
public struct Dropout: Operation {
  public let name = "dropout"
  /// The chance of an element to become 0.
  let probability: Float
  let seed: UInt64

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard probability >= 0, probability <= 1 else {
      throw .argument(operation: name, name: "p", value: "\(probability)", requirement: .between(0, 1))
    }
    return inputs[0]
  }

  /// What each element is multiplied by: 0, or 1 / (1 − p).
  private func factors(_ shape: Shape) -> [Float] {
    var random = Random(seed: seed)
    let kept = 1 / (1 - probability)
    return (0..<shape.count).map { _ in random.uniform() < probability ? 0 : kept }
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    let shape = inputs[0].shape
    return inputs[0].paired(with: Matrix(shape, elements: factors(shape))) { $0 * $1 }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[0] }

  // The same seed drops the same elements.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [try trace.dropout(upstream, probability: probability, seed: seed)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let factor = factors(output.shape)[element.row * output.columns + element.column]
    return Arithmetic(.product([.operand(0, element.row, element.column, of: inputs), .number(factor)]))
  }
}

extension Trace {
  /// Some elements, drawn by a seed, become 0; the others grow so that the mean stays.
  /// - Parameters:
  ///   - matrix: (n × m)
  ///   - probability: the chance of an element to become 0.
  /// - Returns: (n × m)
  /// - Throws: `.argument` for a probability outside 0 to 1.
  public mutating func dropout(
    _ matrix: Traced, probability: Float, seed: UInt64
  ) throws(MatrixProblem) -> Traced {
    try record(Dropout(probability: probability, seed: seed), matrix)
  }
}
