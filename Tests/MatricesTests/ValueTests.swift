import Matrices
import Testing

/// Values worked by hand.
@Suite struct ValueTests {
  private static let matrix = Matrix([[1, 2, 3], [4, 5, 9]])

  @Test(arguments: [
    ("sum of rows", Matrix([[6], [18]])), ("sum of columns", Matrix([[5, 7, 12]])), ("sum", Matrix(24)),
    ("mean of rows", Matrix([[2], [6]])), ("variance of columns", Matrix([[2.25, 2.25, 9]])),
    ("unbiased variance of rows", Matrix([[1], [7]])), ("maximum of columns", Matrix([[4, 5, 9]])),
    ("minimum", Matrix(1)), ("argmax of rows", Matrix([[2], [2]])), ("argmax", Matrix(5)),
  ])
  func reductions(_ name: String, _ expected: Matrix) throws {
    try expect(expected, "\(name)") { trace throws in
      let matrix = try trace.constant(Self.matrix)
      return switch name {
      case "sum of rows": try trace.sum(matrix, along: .rows)
      case "sum of columns": try trace.sum(matrix, along: .columns)
      case "sum": try trace.sum(matrix, along: .all)
      case "mean of rows": try trace.mean(matrix, along: .rows)
      case "variance of columns": try trace.variance(matrix, along: .columns)
      case "unbiased variance of rows": try trace.variance(matrix, along: .rows, isUnbiased: true)
      case "maximum of columns": try trace.maximum(matrix, along: .columns)
      case "minimum": try trace.minimum(matrix, along: .all)
      case "argmax of rows": try trace.argMax(matrix, along: .rows)
      default: try trace.argMax(matrix, along: .all)
      }
    }
  }

  @Test func normOfThreeAndFour() throws {
    try expect(Matrix([[5], [13]])) { try $0.norm($0.constant(Matrix([[3, 4], [5, -12]])), along: .rows) }
  }

  @Test func layerNormOfOneLargeElement() throws {
    try expect(Matrix([[1.7320, -0.5773, -0.5773, -0.5773]]), within: 2e-4) {
      try $0.layerNorm($0.constant(Matrix([[1, 0, 0, 0]])))
    }
  }

  @Test func layerNormAndBatchNormLookTheOtherWay() throws {
    let matrix = Matrix([[1, 2], [2, 3]])
    try expect(Matrix([[-1, 1], [-1, 1]]), within: 1e-4) { try $0.layerNorm($0.constant(matrix)) }
    try expect(Matrix([[-1, -1], [1, 1]]), within: 1e-4) { try $0.batchNorm($0.constant(matrix)) }
  }

  @Test func crossEntropyOfSevenTenths() throws {
    var trace = Trace()
    let shares = try trace.constant(Matrix([[0.7, 0.2, 0.1]]))
    let logits = try trace.log(shares)
    let loss = try trace.crossEntropy(logits, targets: [0])
    let gradient = try trace.gradients(of: loss, for: [logits])[0]
    #expect(abs(trace.value(loss)[0, 0] - 0.3566749) < 1e-6)
    MatricesTests.expect(trace.value(gradient), [-0.3, 0.2, 0.1], within: 1e-6)
  }

  @Test func crossEntropyOfNothingIsNotANumber() throws {
    var trace = Trace()
    let loss = try trace.crossEntropy(trace.constant(Matrix([[1, 2]])), targets: [-100])
    #expect(trace.value(loss)[0, 0].isNaN)
  }

  @Test func parallelVectorsAreAlikeHoweverLong() throws {
    try expect(Matrix([[1], [0], [-1]]), within: 1e-6) {
      let left = try $0.constant(Matrix([[1, 2], [1, 0], [1, 1]]))
      let right = try $0.constant(Matrix([[10, 20], [0, 7], [-3, -3]]))
      return try $0.cosineSimilarity(left, right)
    }
  }

  @Test func theSlopeOfALengthAtTheOriginIsFlat() throws {
    var trace = Trace()
    let zeros = try trace.constant(Matrix([[0, 0]]))
    let gradient = try trace.gradients(of: trace.norm(zeros, along: .all), for: [zeros])[0]
    #expect(trace.value(gradient) == Matrix([[0, 0]]))
  }

  @Test func equalMaximaShareTheGradient() throws {
    var trace = Trace()
    let matrix = try trace.constant(Matrix([[2, 1, 2]]))
    let gradient = try trace.gradients(of: trace.maximum(matrix, along: .rows), for: [matrix])[0]
    #expect(trace.value(gradient) == Matrix([[0.5, 0, 0.5]]))
  }

  @Test func sortingPutsNotANumberLast() throws {
    var trace = Trace()
    let traced = try trace.sort(trace.constant(Matrix([[3, .nan, -1, 2]])))
    let sorted = trace.value(traced)
    #expect(sorted.row(0).prefix(3) == [-1, 2, 3])
    #expect(sorted[0, 3].isNaN)
  }

  @Test func halvesRoundToEven() throws {
    try expect(Matrix([[0, 2, 2, -2]])) { try $0.round($0.constant(Matrix([[0.5, 1.5, 2.5, -1.5]]))) }
  }

  @Test func rangesCountUp() throws {
    try expect(Matrix([[2, 3, 4]])) { try $0.range(from: 2, to: 5) }
    try expect(Matrix([[0, 1]])) { try $0.range(to: 1.5) }
    try expect(Matrix([[-1, -0.5, 0, 0.5, 1]])) { try $0.range(from: -1, through: 1, count: 5) }
    try expect(Matrix([[7]])) { try $0.range(from: 7, through: 9, count: 1) }
  }

  @Test func dropoutKeepsTheMeanAndItsSeed() throws {
    var trace = Trace()
    let ones = try trace.filled(Shape(100, 100), with: 1)
    let dropped = try trace.dropout(ones, probability: 0.25, seed: 6)
    let again = try trace.dropout(ones, probability: 0.25, seed: 6)
    let mean = try trace.mean(dropped, along: .all)
    #expect(Set(trace.value(dropped).elements) == [0, 1 / 0.75])
    #expect(trace.value(dropped) == trace.value(again))
    #expect(abs(trace.value(mean)[0, 0] - 1) < 0.02)
  }

  private func expect(
    _ expected: Matrix, _ comment: Comment = "", within tolerance: Double = 0,
    _ compute: (inout Trace) throws -> Traced
  ) throws {
    var trace = Trace()
    let traced = try compute(&trace)
    #expect(trace.value(traced).shape == expected.shape, comment)
    MatricesTests.expect(trace.value(traced), expected.elements.map { Double($0) }, within: tolerance, comment)
  }
}
