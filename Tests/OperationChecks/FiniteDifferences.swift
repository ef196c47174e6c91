import Matrices

/// The gradient of `function` at `matrices`, for one of them, by differences on both sides of each element.
///
/// Two distances are combined so that the error falls with the fourth power of the distance (Richardson 1911).
package func finiteDifferences(
  at matrices: [Matrix], for input: Int, _ function: ([Matrix]) throws -> Double
) rethrows -> [Double] {
  func slope(_ index: Int, _ distance: Float) throws -> Double {
    var (above, below) = (matrices, matrices)
    above[input].elements[index] += distance
    below[input].elements[index] -= distance
    let width = Double(above[input].elements[index]) - Double(below[input].elements[index])
    return (try function(above) - function(below)) / width
  }
  return try matrices[input].elements.indices.map { index in
    try (4 * slope(index, 0x1p-6) - slope(index, 0x1p-5)) / 3
  }
}

/// Weights that make one number of a matrix, so that each of its elements counts differently.
package func weights(_ shape: Shape) -> Matrix {
  var random = Random(seed: 1706)
  return Matrix(shape) { _, _ in random.uniform() * 2 - 1 }
}

/// Σ matrix ∘ weights, in `Double`.
package func weighted(_ matrix: Matrix) -> Double {
  zip(matrix.elements, weights(matrix.shape).elements).reduce(0) { $0 + Double($1.0) * Double($1.1) }
}

extension Trace {
  /// The same on the trace.
  package mutating func weighted(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    try sum(multiply(matrix, constant(weights(shape(matrix)))), along: .all)
  }
}
