import Matrices
import Testing

@Suite struct SoftmaxTests {
  @Test func hiddenScoresGetNothing() throws {
    let shares = try softmax([[2, 1, -.infinity]])
    #expect(shares[0, 2] == 0)
    #expect(abs(shares[0, 0] - 0.7310586) < 1e-6)
  }

  @Test func aRowWithNothingVisibleIsNotANumber() throws {
    let shares = try softmax([[-.infinity, -.infinity], [0, 0]])
    #expect(shares[0, 0].isNaN && shares[0, 1].isNaN)
    #expect(shares.row(1) == [0.5, 0.5])
  }

  @Test func notANumberSpreadsThroughItsRowOnly() throws {
    let shares = try softmax([[1, .nan], [0, 0]])
    #expect(shares[0, 0].isNaN && shares[0, 1].isNaN)
    #expect(shares.row(1) == [0.5, 0.5])
  }

  @Test func largeScoresDoNotOverflow() throws {
    #expect(try softmax([[1000, 1000, -1000]]) == Matrix([[0.5, 0.5, 0]]))
    #expect(try softmax([[3e38, 3e38]]) == Matrix([[0.5, 0.5]]))
  }

  @Test func aConstantChangesNothing() throws {
    #expect(try softmax([[1, 2, 3]]) == softmax([[101, 102, 103]]))
  }

  @Test func rowsOrColumnsSumToOne() throws {
    var trace = Trace()
    let scores = try trace.random(Shape(5, 7), seed: 1, distribution: .normal)
    for along in Along.allCases {
      let sums = try trace.sum(trace.softmax(scores, along: along), along: along)
      #expect(trace.value(sums).elements.allSatisfy { abs($0 - 1) < 1e-6 })
    }
  }

  @Test func temperatureFlattensAndSharpens() throws {
    let even = try softmax([[1, 2]], temperature: 1)[0, 1]
    #expect(try softmax([[1, 2]], temperature: 10)[0, 1] < even)
    #expect(try softmax([[1, 2]], temperature: 0.1)[0, 1] > even)
    #expect(
      throws: MatrixProblem.argument(
        operation: "softmax", name: "temperature", value: "0.0", requirement: .positive)
    ) { try softmax([[1, 2]], temperature: 0) }
  }

  @Test func theLogarithmSurvivesWhereTheShareIsZero() throws {
    var trace = Trace()
    let logarithms = try trace.logSoftmax(trace.constant(Matrix([[0, -200]])))
    #expect(trace.value(logarithms) == Matrix([[0, -200]]))
  }

  @Test func emptyMatricesStayEmpty() throws {
    #expect(try softmax([]).shape == Shape(0, 0))
  }

  private func softmax(_ rows: [[Float]], temperature: Float = 1) throws -> Matrix {
    var trace = Trace()
    let shares = try trace.softmax(trace.constant(Matrix(rows)), temperature: temperature)
    return trace.value(shares)
  }
}
