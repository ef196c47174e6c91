import Matrices
import Testing
import Transformers

@Suite struct PositionTests {
  @Test func theFirstPositionIsSineOfZeroAndCosineOfZero() throws {
    var trace = Trace()
    let positions = try trace.sinusoidalPositions(length: 1, dModel: 6)
    #expect(trace.value(positions) == Matrix([[0, 1, 0, 1, 0, 1]]))
  }

  @Test(arguments: [1, -3, 7])
  func aStepIsARotation(_ offset: Int) throws {
    var trace = Trace()
    let positions = try trace.sinusoidalPositions(length: 20, dModel: 8)
    let rotation = try trace.rotation(by: Float(offset), dModel: 8)
    let moved = try trace.product(positions, trace.transposed(rotation))
    for t in 5..<12 {
      let expected = Matrix([Array(trace.value(positions).row(t + offset))])
      expect(Matrix([Array(trace.value(moved).row(t))]), equals: expected, within: 1e-6)
    }
  }

  @Test func turnedScoresDependOnTheDistanceAlone() throws {
    var trace = Trace()
    let query = try trace.random(Shape(1, 8), seed: 1, distribution: .normal)
    let key = try trace.random(Shape(1, 8), seed: 2, distribution: .normal)
    func score(_ queryPosition: Float, _ keyPosition: Float) throws -> Matrix {
      let turnedQuery = try trace.rotaryPositions(query, start: queryPosition)
      let turnedKey = try trace.rotaryPositions(key, start: keyPosition)
      let score = try trace.product(turnedQuery, trace.transposed(turnedKey))
      return trace.value(score)
    }
    expect(try score(3, 1), equals: try score(103, 101), within: 1e-5)
    #expect(try abs(score(3, 1)[0, 0] - score(3, 2)[0, 0]) > 1e-3)
  }

  @Test func turningKeepsTheLengthAndPositionZeroStays() throws {
    var trace = Trace()
    let x = try trace.random(Shape(4, 6), seed: 1, distribution: .normal)
    let turned = try trace.rotaryPositions(x)
    let (before, after) = (try trace.norm(x, along: .rows), try trace.norm(turned, along: .rows))
    expect(trace.value(after), equals: trace.value(before), within: 1e-6)
    #expect(trace.value(turned).row(0) == trace.value(x).row(0))
  }

  @Test(arguments: [
    (8, [0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625, 0.0078125, 0.00390625]),
    (3, [0.0625, 0.00390625, 0.25]),
  ])
  func linearBiasesFallWithTheDistance(_ headCount: Int, _ slopes: [Float]) throws {
    var trace = Trace()
    let biases = try trace.linearBiases(length: 3, headCount: headCount)
    for (bias, slope) in zip(biases, slopes) {
      #expect(trace.value(bias).row(2) == [-2 * slope, -slope, 0])
    }
    #expect(biases.count == headCount)
  }

  @Test func masksAreTrianglesAndBands() throws {
    var trace = Trace()
    let causal = try trace.causalMask(3)
    let sliding = try trace.slidingMask(4, window: 1)
    let padding = try trace.paddingMask(queries: 2, keys: 3, visible: 2)
    let both = try trace.bothMasks(causal, trace.paddingMask(queries: 3, keys: 3, visible: 2))
    #expect(trace.value(causal) == Matrix([[1, 0, 0], [1, 1, 0], [1, 1, 1]]))
    #expect(trace.value(sliding) == Matrix([[1, 1, 0, 0], [1, 1, 1, 0], [0, 1, 1, 1], [0, 0, 1, 1]]))
    #expect(trace.value(padding) == Matrix([[1, 1, 0], [1, 1, 0]]))
    #expect(trace.value(both) == Matrix([[1, 0, 0], [1, 1, 0], [1, 1, 0]]))
  }

  @Test func embeddingIsOneHotTimesTheTable() throws {
    var trace = Trace()
    let table = try trace.random(Shape(5, 4), seed: 1, distribution: .normal)
    let looked = try trace.embedding([4, 0, 4], table: table)
    let multiplied = try trace.product(trace.oneHot([4, 0, 4], count: 5), table)
    #expect(trace.value(looked) == trace.value(multiplied))
  }
}
