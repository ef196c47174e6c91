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
