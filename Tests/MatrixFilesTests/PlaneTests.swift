import MatrixFiles
import Matrices
import Testing

@Suite struct PlaneTests {
  private func matrix(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
    var random = Random(seed: seed)
    return Matrix(Shape(rows, columns)) { _, _ in
      switch random.index(below: 40) {
      case 0: .nan
      case 1: -.infinity
      default: Float(random.index(below: 2001) - 1000) / 8
      }
    }
  }

  /// The same by the plainest loops.
  private func plain(_ matrix: Matrix, block: Int, hides: (Int, Int) -> Bool) -> (numbers: [Float], limits: [Float]) {
    var (numbers, seen): ([Float], [Float]) = ([], [])
    for top in stride(from: 0, to: matrix.rows, by: block) {
      for left in stride(from: 0, to: matrix.columns, by: block) {
        var key: UInt32 = 0
        for row in top..<min(top + block, matrix.rows) {
          for column in left..<min(left + block, matrix.columns) where !hides(row, column) {
            let number = matrix[row, column]
            if number.isFinite { seen.append(number) }
            let bits = number.bitPattern
            key = max(key, bits << 1 | bits >> 31)
          }
        }
        numbers.append(Float(bitPattern: key >> 1 | key << 31))
      }
    }
    return (numbers, seen)
  }

  @Test(arguments: [(1, 1, 1), (7, 50, 3), (64, 64, 5), (33, 2, 40)])
  func `a survey is what plain loops find`(_ rows: Int, _ columns: Int, _ block: Int) {
    let matrix = matrix(rows, columns, seed: UInt64(rows))
    let sides = NumberPlane(Matrix(Shape(columns, rows)) { matrix[$1, $0] }).transposed
    for (mask, hides) in [(PlaneMask.none, { _, _ in false }), (.causal, { $1 > $0 })]
      as [(PlaneMask, (Int, Int) -> Bool)]
    {
      let expected = plain(matrix, block: block, hides: hides)
      for plane in [NumberPlane(matrix), sides] {
        let survey = plane.survey(rows: 0..<rows, columns: 0..<columns, block: (block, block), mask: mask)
        #expect(survey.numbers.map(\.bitPattern) == expected.numbers.map(\.bitPattern))
        #expect(
          survey.limits?.lowerBound == expected.limits.min() && survey.limits?.upperBound == expected.limits.max())
      }
    }
  }

  @Test func `quantiles are those of the sorted numbers`() {
    let matrix = matrix(40, 53, seed: 5)
    let sorted = matrix.elements.filter(\.isFinite).sorted()
    let rank = Int((Double(sorted.count - 1) * 0.02).rounded())
    #expect(NumberPlane(matrix).quantiles(beyond: 0.02) == sorted[rank]...sorted[sorted.count - 1 - rank])
    #expect(NumberPlane(Matrix([[.nan]])).quantiles(beyond: 0.02) == nil)
  }

  @Test func `the largest come first`() {
    let plane = NumberPlane(Matrix([[1, 5, .nan], [5, -2, .infinity]]))
    let found = plane.largest(3)
    #expect(
      found.map(\.number) == [.infinity, 5, 5] && found.map(\.row) == [1, 0, 1] && found.map(\.column) == [2, 1, 0])
    #expect(plane.largest(9, mask: .causal).map(\.number) == [5, 1, -2])
  }

  @Test(arguments: [1, 2, 7, 100, 2119, 2120, 5000]) func `the largest are those of the sorted numbers`(count: Int) {
    let matrix = matrix(40, 53, seed: 6)
    let places = matrix.elements.indices.filter { !matrix.elements[$0].isNaN }
    // Of equal ones the first in reading order.
    let sorted = places.sorted { (matrix.elements[$1], $0) < (matrix.elements[$0], $1) }
    let found = NumberPlane(matrix).largest(count)
    #expect(found.map { $0.row * 53 + $0.column } == Array(sorted.prefix(count)))
  }
}
