/// Each row, or column, moved and stretched to mean 0 and variance 1.
public struct Normalize: Operation {
  public let name: String
  let along: Along
  /// Added to the variance, so that equal elements do not divide by 0.
  let epsilon: Float

  public func shape(of inputs: [Shape]) -> Shape { inputs[0] }

  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].byLanes(along) { normalizedRows($0, epsilon: epsilon) }
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[0] }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [try trace.record(NormalizeGradient(along: along, epsilon: epsilon), call.inputs[0], upstream)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let operands = along.operands(through: element, of: inputs)
    let deviation = Arithmetic.Term.function(.sqrt, [.sum([.defined(1), .constant("ε", epsilon)])])
    return Arithmetic(
      where: ["μ": .mean(operands), "σ²": .variance(operands, around: .defined(0))],
      .quotient(.difference(.operand(0, element.row, element.column, of: inputs), .defined(0)), deviation))
  }
}

extension Trace {
  /// Each row with mean 0 and variance 1, then stretched by `gain` and moved by `bias` (Ba et al. 2016).
  ///
  /// As in PyTorch the variance is the biased one, and ε stands inside the root.
  /// - Parameters:
  ///   - matrix: (n × m)
  ///   - gain: (1 × m)
  ///   - bias: (1 × m)
  /// - Returns: (n × m)
  public mutating func layerNorm(
    _ matrix: Traced, gain: Traced? = nil, bias: Traced? = nil, epsilon: Float = 1e-5
  ) throws(MatrixProblem) -> Traced {
    let normalized = try record(Normalize(name: "layer norm", along: .rows, epsilon: epsilon), matrix)
    return try stretched(normalized, gain: gain, bias: bias)
  }

  /// Each column with mean 0 and variance 1, then stretched by `gain` and moved by `bias` (Ioffe and Szegedy 2015).
  /// - Parameters:
  ///   - matrix: (n × m)
  ///   - gain: (1 × m)
  ///   - bias: (1 × m)
  /// - Returns: (n × m)
  public mutating func batchNorm(
    _ matrix: Traced, gain: Traced? = nil, bias: Traced? = nil, epsilon: Float = 1e-5
  ) throws(MatrixProblem) -> Traced {
    let normalized = try record(Normalize(name: "batch norm", along: .columns, epsilon: epsilon), matrix)
    return try stretched(normalized, gain: gain, bias: bias)
  }

  /// What was normalised, with a scale and a place of its own again.
  mutating func stretched(_ normalized: Traced, gain: Traced?, bias: Traced?) throws(MatrixProblem) -> Traced {
    var result = normalized
    if let gain { result = try multiply(result, gain) }
    if let bias { result = try add(result, bias) }
    return result
  }
}
