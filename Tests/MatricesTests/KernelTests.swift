import Glibc
import Matrices
import OperationChecks
import Testing

@Suite struct KernelTests {
  /// Sizes around the edges of tiles and blocks, and none at all.
  static let sizes: [(n: Int, k: Int, m: Int)] = [
    (1, 1, 1), (2, 3, 5), (5, 7, 3), (6, 16, 16), (7, 17, 33), (12, 4, 32), (13, 300, 31), (61, 5, 17), (3, 257, 70),
    (121, 13, 40), (4, 3, 1100), (0, 3, 4), (3, 0, 4), (3, 4, 0), (0, 0, 0),
  ]

  @Test(arguments: sizes)
  func everyKernelGivesTheBitsOfTheTripleLoop(_ size: (n: Int, k: Int, m: Int)) {
    let (left, right) = (random(size.n, size.k, seed: 1), random(size.k, size.m, seed: 2))
    let expected = tripleLoop(left, right)
    for kernel in Kernel.allCases where kernel.isSupported {
      #expect(bits(matrixProduct(left, right, threads: 1, kernel: kernel)) == bits(expected), "\(kernel)")
    }
  }

  @Test(arguments: sizes)
  func aTransposedSideIsReadTheOtherWayRound(_ size: (n: Int, k: Int, m: Int)) {
    let (left, right) = (random(size.n, size.k, seed: 1), random(size.k, size.m, seed: 2))
    let expected = bits(tripleLoop(left, right))
    for kernel in Kernel.allCases where kernel.isSupported {
      for (turnsLeft, turnsRight) in [(true, false), (false, true), (true, true)] {
        let product = matrixProduct(
          turnsLeft ? turned(left) : left, turnsRight ? turned(right) : right, transposesLeft: turnsLeft,
          transposesRight: turnsRight, threads: 1, kernel: kernel)
        #expect(bits(product) == expected, "\(kernel) \(turnsLeft) \(turnsRight)")
      }
    }
  }

  @Test(arguments: [(1, 1), (3, 7), (8, 8), (9, 31), (17, 64), (0, 5), (5, 0)])
  func rowsGetTheSameBitsFromEveryKernel(_ rows: Int, _ columns: Int) {
    var scores = random(rows, columns, seed: 1)
    for index in scores.elements.indices where index % 11 == 5 { scores.elements[index] = -.infinity }
    let upstream = random(rows, columns, seed: 2)
    for kernel in Kernel.allCases where kernel.isSupported {
      func expect(_ function: (Kernel) -> Matrix) { #expect(bits(function(kernel)) == bits(function(.portable))) }
      expect { powers(scores, kernel: $0) }
      expect { softmaxRows(scores, kernel: $0) }
      expect { softmaxRows(scores, temperature: 0.7, kernel: $0) }
      #expect(sums(scores, kernel) == sums(scores, .portable))
      expect { adam(upstream, kernel: $0) }
      expect { normalizedRows(upstream, epsilon: 1e-5, kernel: $0) }
      expect { normalizedRowsGradient(upstream, upstream: scores, epsilon: 1e-5, kernel: $0) }
    }
  }

  private func sums(_ matrix: Matrix, _ kernel: Kernel) -> [UInt64] {
    matrix.columnSums(kernel: kernel).map(\.bitPattern)
  }

  private func adam(_ gradient: Matrix, kernel: Kernel) -> Matrix {
    var (parameter, mean, square) = (gradient, gradient, Matrix(gradient.shape, repeating: 2))
    AdamStep(
      meanKept: 0.9, meanTaken: 0.1, squareKept: 0.98, squareTaken: 0.02, step: 0.3, rootCorrection: 1.7, epsilon: 1e-9
    ).update(&parameter, gradient: gradient, mean: &mean, square: &square, kernel: kernel)
    return parameter
  }

  @Test func softmaxOfARowDoesNotDependOnItsNeighbours() {
    let scores = random(13, 29, seed: 1)
    let together = softmaxRows(scores)
    for row in 0..<13 {
      let alone = softmaxRows(Matrix(Shape(1, 29), elements: Array(scores.row(row))))
      #expect(bits(alone) == together.row(row).map(\.bitPattern))
    }
  }

  @Test func powersAreRightToOneUnitInTheLastPlace() {
    var places: [Float] = []
    for bits in stride(from: UInt32(0), to: UInt32.max - 99_991, by: 99_991) { places.append(Float(bitPattern: bits)) }
    let found = powers(Matrix(Shape(1, places.count), elements: places)).elements
    let wrong = zip(places, found).filter { place, power in
      guard !place.isNaN else { return !power.isNaN }
      let exact = Double(place) > 800 ? Double.infinity : exp(Double(place))
      let right = Float(exact)
      return right.isInfinite || right == 0 ? power != right : abs(Double(power) - exact) > Double(right.ulp)
    }
    #expect(wrong.isEmpty)
    #expect(places.count > 40_000)
  }

  @Test func infinityHasAPowerAndSmallPowersAreNotLost() {
    let places: [Float] = [-.infinity, .infinity, 0, -0.0, 1, -103, -104.5, 88.72, 88.73]
    let found = powers(Matrix(Shape(1, places.count), elements: places)).elements
    #expect(found[0] == 0 && found[1] == .infinity && found[2] == 1 && found[3] == 1)
    #expect(found[5] > 0 && found[6] == 0 && found[7].isFinite && found[8] == .infinity)
  }

  @Test func infinitiesAndNotANumberArriveWhereTheyMust() {
    var (left, right) = (random(20, 30, seed: 1), random(30, 40, seed: 2))
    left[3, 4] = .infinity
    left[17, 29] = .nan
    left[19, 0] = -0.0
    right[7, 39] = -.infinity
    right[11, 2] = .greatestFiniteMagnitude
    right[12, 2] = .leastNonzeroMagnitude
    let expected = tripleLoop(left, right)
    #expect(expected.elements.contains { $0.isNaN } && expected.elements.contains { $0.isInfinite })
    for kernel in Kernel.allCases where kernel.isSupported {
      #expect(bits(matrixProduct(left, right, threads: 1, kernel: kernel)) == bits(expected), "\(kernel)")
    }
  }

  @Test func underflowKeepsItsSign() {
    let left = Matrix([[.leastNonzeroMagnitude, -0.0], [.leastNonzeroMagnitude, 0], [1, -0.0]])
    let right = Matrix([[-0.25, 0.25], [-0.0, 1]])
    for kernel in Kernel.allCases where kernel.isSupported {
      #expect(bits(matrixProduct(left, right, threads: 1, kernel: kernel)) == bits(tripleLoop(left, right)))
    }
  }

  @Test(arguments: [2, 3, 64])
  func threadsChangeNoBit(_ threads: Int) {
    let (left, right) = (random(205, 170, seed: 1), random(170, 190, seed: 2))
    let expected = bits(matrixProduct(left, right, threads: 1))
    #expect(bits(matrixProduct(left, right, threads: threads)) == expected)
  }

  @Test func theTraceGivesTheSameBitsOnTwoThreads() throws {
    func gradient(threads: Int) throws -> [UInt32] {
      var trace = Trace(threads: threads)
      let left = try trace.constant(random(200, 170, seed: 1))
      let right = try trace.constant(random(170, 190, seed: 2))
      let loss = try trace.weighted(trace.softmax(trace.product(left, right)))
      let gradient = try trace.gradients(of: loss, for: [left])[0]
      return bits(trace.value(gradient))
    }
    #expect(try gradient(threads: 1) == gradient(threads: 2))
  }

  private func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
    var random = Random(seed: seed)
    return Matrix(Shape(rows, columns)) { _, _ in random.normal() }
  }

  private func turned(_ matrix: Matrix) -> Matrix {
    Matrix(matrix.shape.transposed) { row, column in matrix[column, row] }
  }

  /// What a product is, element by element.
  private func tripleLoop(_ left: Matrix, _ right: Matrix) -> Matrix {
    Matrix(Shape(left.rows, right.columns)) { row, column in
      (0..<left.columns).reduce(0) { sum, k in sum.addingProduct(left[row, k], right[k, column]) }
    }
  }

  /// The bits of each element; there is one not-a-number.
  private func bits(_ matrix: Matrix) -> [UInt32] {
    matrix.elements.map { $0.isNaN ? Float.nan.bitPattern : $0.bitPattern }
  }
}
