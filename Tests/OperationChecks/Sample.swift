import Matrices

/// One operation on small inputs, for the checks that hold for every operation.
package struct Sample: Sendable {
  package let name: String
  package let inputs: [Matrix]
  /// The inputs whose gradient is held against finite differences.
  private let differentiated: [Int]
  private let compute: @Sendable (inout Trace, [Traced]) throws -> Traced

  /// - Parameters:
  ///   - elements: where the elements of the inputs are drawn from, clear of the places where the operation has a kink.
  ///   - flat: inputs that no gradient flows to.
  package init(
    _ name: String, _ shapes: Shape..., elements: ClosedRange<Float> = -1.5...1.5, flat: Set<Int> = [],
    compute: @escaping @Sendable (inout Trace, [Traced]) throws -> Traced
  ) {
    self.name = name
    self.compute = compute
    inputs = shapes.enumerated().map { index, shape in Sample.matrix(shape, elements, number: index) }
    differentiated = shapes.indices.filter { !flat.contains($0) }
  }

  /// Numbers at equal distances in a random order: no two of them, in whichever inputs, are close enough for a small
  /// step to change which is larger.
  private static func matrix(_ shape: Shape, _ elements: ClosedRange<Float>, number: Int) -> Matrix {
    var random = Random(seed: 2017 + UInt64(number))
    var ranks = Array(0..<shape.count)
    for index in ranks.indices { ranks.swapAt(index, random.index(below: ranks.count)) }
    let step = (elements.upperBound - elements.lowerBound) / Float(shape.count)
    let shift = 0.5 + 0.3 * Float(number)
    return Matrix(shape, elements: ranks.map { elements.lowerBound + step * (Float($0) + shift) })
  }

  /// The operation, and before it its inputs, on a trace of their own.
  package func trace(_ matrices: [Matrix]) throws -> (trace: Trace, inputs: [Traced], output: Traced) {
    var trace = Trace()
    let inputs = try matrices.map { try trace.constant($0) }
    let output = try compute(&trace, inputs)
    return (trace, inputs, output)
  }

  /// The same, and the gradient of the weighted sum of its elements for each input.
  private func gradients(
    _ matrices: [Matrix]
  ) throws -> (trace: Trace, inputs: [Traced], gradients: [Traced]) {
    var (trace, inputs, output) = try trace(matrices)
    let loss = try trace.weighted(output)
    let gradients = try trace.gradients(of: loss, for: inputs)
    return (trace, inputs, gradients)
  }
}

extension Sample {
  /// Where a gradient is not the slope that finite differences find.
  package func wrongGradients(tolerance: Double = 2e-4) throws -> [String] {
    let (trace, _, gradients) = try gradients(inputs)
    return try differentiated.flatMap { input in
      let expected = try finiteDifferences(at: inputs, for: input) { matrices in
        let (trace, _, output) = try self.trace(matrices)
        return weighted(trace.value(output))
      }
      return differences(trace.value(gradients[input]), expected, tolerance, "gradient of input \(input)")
    }
  }

  /// Where the gradient of a gradient is not its slope.
  package func wrongSecondGradients(tolerance: Double = 1e-3) throws -> [String] {
    try differentiated.flatMap { input in
      var (trace, inputs, first) = try gradients(self.inputs)
      let loss = try trace.weighted(first[input])
      let second = try trace.gradients(of: loss, for: [inputs[input]])[0]
      let expected = try finiteDifferences(at: self.inputs, for: input) { matrices in
        let (trace, _, first) = try gradients(matrices)
        return weighted(trace.value(first[input]))
      }
      return differences(trace.value(second), expected, tolerance, "second gradient of input \(input)")
    }
  }

  /// Where the arithmetic of an element does not come to its value, for every entry on the way forward and back, or
  /// names an operand that is not in its inputs.
  package func wrongArithmetic() throws -> [String] {
    let (trace, _, _) = try gradients(inputs)
    return trace.entries.flatMap { entry in
      let matrices = entry.inputs.map { trace.value($0) }
      let elements = Along.all.elements(through: Element(0, 0), of: entry.value.shape)
      return elements.compactMap { element -> String? in
        let arithmetic = entry.operation.arithmetic(of: element, inputs: matrices, output: entry.value)
        let (found, value) = (arithmetic.value(), Double(entry.value[element]))
        let isRight = abs(found - value) <= 1e-5 * max(1, abs(value)) || found == value || found.isNaN && value.isNaN
        let areThere = arithmetic.operands.allSatisfy { matrices[$0.input][$0.element] == $0.value }
        return isRight && areThere ? nil : "\(entry.operation.name) \(element): \(found) for \(value)"
      }
    }
  }
}

/// Each element that is too far from the expected one, relative to the larger of 1 and the largest expected element.
private func differences(_ matrix: Matrix, _ expected: [Double], _ tolerance: Double, _ name: String) -> [String] {
  guard matrix.elements.count == expected.count else { return ["\(name) has shape \(matrix.shape)"] }
  let size = expected.reduce(1) { max($0, abs($1)) }
  return zip(matrix.elements, expected).enumerated().compactMap { index, pair in
    // Not-a-number is never close enough.
    abs(Double(pair.0) - pair.1) <= tolerance * size ? nil : "\(name)[\(index)] is \(pair.0), not \(pair.1)"
  }
}
