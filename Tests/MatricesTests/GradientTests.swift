import Matrices
import OperationChecks
import Testing

@Suite struct GradientTests {
  @Test(arguments: Sample.all)
  func gradientsAreTheSlopes(_ sample: Sample) throws {
    #expect(try sample.wrongGradients() == [])
  }

  @Test(arguments: Sample.all)
  func gradientsOfGradientsAreTheirSlopes(_ sample: Sample) throws {
    #expect(try sample.wrongSecondGradients() == [])
  }

  @Test func gradientsOfACubeAreOpenedTwice() throws {
    var trace = Trace()
    let x = try trace.constant(Matrix([[2, -3]]))
    let cube = try trace.power(x, trace.number(3))
    let first = try trace.gradients(of: trace.sum(cube, along: .all), for: [x])[0]
    let second = try trace.gradients(of: trace.sum(first, along: .all), for: [x])[0]
    #expect(trace.value(first) == Matrix([[12, 27]]))
    #expect(trace.value(second) == Matrix([[12, -18]]))
  }

  @Test func whatTheLossDoesNotDependOnHasNoGradient() throws {
    var trace = Trace()
    let (x, y) = (try trace.constant(Matrix([[1, 2]])), try trace.constant(Matrix([[3], [4]])))
    let loss = try trace.sum(x, along: .all)
    let gradients = try trace.gradients(of: loss, for: [x, y])
    #expect(trace.value(gradients[0]) == Matrix([[1, 1]]))
    #expect(trace.value(gradients[1]) == Matrix([[0], [0]]))
  }

  @Test func aMatrixUsedTwiceAddsUp() throws {
    var trace = Trace()
    let x = try trace.constant(Matrix([[1, 2]]))
    let loss = try trace.sum(trace.add(trace.scale(x, by: 3), trace.scale(x, by: 4)), along: .all)
    let gradients = try trace.gradients(of: loss, for: [x])
    #expect(trace.value(gradients[0]) == Matrix([[7, 7]]))
  }

  @Test func onlyANumberHasAGradient() throws {
    var trace = Trace()
    let x = try trace.constant(Matrix([[1, 2]]))
    #expect(throws: MatrixProblem.shapes(operation: "gradient", [Shape(1, 2)])) {
      try trace.gradients(of: x, for: [x])
    }
  }

  @Test func theJacobianOfAProductIsItsMatrix() throws {
    var trace = Trace()
    let x = try trace.constant(Matrix([[5, 6]]))
    let weights = try trace.constant(Matrix([[1, 2, 3], [4, 5, 6]]))
    let jacobian = try trace.jacobian(of: trace.product(x, weights), for: x)
    #expect(trace.value(jacobian) == Matrix([[1, 4], [2, 5], [3, 6]]))
  }
}

/// Holds each element against `expected`, relative to the larger of 1 and the largest expected element.
func expect(
  _ matrix: Matrix, _ expected: [Double], within tolerance: Double, _ comment: Comment = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let size = expected.reduce(1) { max($0, abs($1)) }
  let worst = zip(matrix.elements, expected).map { abs(Double($0) - $1) }.max() ?? 0
  #expect(matrix.elements.count == expected.count, comment, sourceLocation: sourceLocation)
  #expect(worst <= tolerance * size, comment, sourceLocation: sourceLocation)
}
