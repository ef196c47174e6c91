import Matrices
import Testing

/// What an operation says of inputs that it cannot take.
@Suite struct ProblemTests {
  private static let matrix = Matrix([[1, 2, 3], [4, 5, 6]])

  @Test func shapesThatDoNotGoTogether() {
    expect(.shapes(operation: "product", [Shape(2, 3), Shape(2, 3)])) { try $0.product($1, $1) }
    expect(.shapes(operation: "add", [Shape(2, 3), Shape(3, 2)])) { try $0.add($1, $0.transposed($1)) }
    expect(.shapes(operation: "reshape", [Shape(2, 3), Shape(4, 2)])) { try $0.reshape($1, to: Shape(4, 2)) }
    expect(.shapes(operation: "reshape", [Shape(2, 3), Shape(.max, 2)])) { try $0.reshape($1, to: Shape(.max, 2)) }
    expect(.shapes(operation: "concat", [Shape(2, 3), Shape(3, 2)])) {
      try $0.concat([$1, $0.transposed($1)], .columns)
    }
    expect(.shapes(operation: "masked fill", [Shape(2, 3), Shape(3, 2)])) {
      try $0.maskedFill($1, mask: $0.transposed($1), with: 0)
    }
    expect(.shapes(operation: "cross entropy", [Shape(2, 3), Shape(1, 1)])) { try $0.crossEntropy($1, targets: [0]) }
    expect(.shapes(operation: "permute rows", [Shape(2, 3), Shape(1, 1)])) {
      try $0.permuteRows($1, order: [0, 0])
    }
    expect(.shapes(operation: "repeat", [Shape(2, 3), Shape(4, 3)])) { try $0.repeated($1, to: Shape(4, 3)) }
  }

  @Test func placesThatDoNotExist() {
    expect(.index(operation: "slice", index: 3, count: 2)) { try $0.slice($1, rows: 1..<4) }
    expect(.index(operation: "slice", index: -1, count: 3)) { try $0.slice($1, columns: -1..<2) }
    expect(.index(operation: "gather", index: 2, count: 2)) { try $0.gather($1, rows: [0, 2]) }
    expect(.index(operation: "one-hot", index: -1, count: 4)) { trace, _ in try trace.oneHot([-1], count: 4) }
    expect(.index(operation: "cross entropy", index: 3, count: 3)) { try $0.crossEntropy($1, targets: [0, 3]) }
  }

  @Test func argumentsThatMakeNoSense() {
    expect(.argument(operation: "fill", name: "shape", value: "(-1×2)", requirement: .notNegative)) { trace, _ in
      try trace.filled(Shape(-1, 2), with: 0)
    }
    expect(.argument(operation: "max", name: "matrix", value: "(2×0)", requirement: .notEmpty)) {
      try $0.maximum($0.slice($1, columns: 0..<0), along: .rows)
    }
    expect(.argument(operation: "concat", name: "matrices", value: "0", requirement: .notEmpty)) { trace, _ in
      try trace.concat([], .rows)
    }
    expect(.argument(operation: "dropout", name: "p", value: "1.5", requirement: .between(0, 1))) {
      try $0.dropout($1, probability: 1.5, seed: 0)
    }
    expect(
      .argument(operation: "cross entropy", name: "label_smoothing", value: "-0.5", requirement: .between(0, 1))
    ) { try $0.crossEntropy($1, targets: [0, 1], smoothing: -0.5) }
  }

  @Test func matricesThatAreTooLarge() {
    let limits = Limits(elements: 100, work: 1_000_000)
    expect(.tooManyElements(operation: "fill", Shape(1000, 1000), limit: 100), limits) { trace, _ in
      try trace.filled(Shape(1000, 1000), with: 0)
    }
    expect(.tooManyElements(operation: "fill", Shape(.max, .max), limit: 100), limits) { trace, _ in
      try trace.filled(Shape(.max, .max), with: 0)
    }
    expect(.tooManyElements(operation: "fill", Shape(.max, .max), limit: .max)) { trace, _ in
      try trace.filled(Shape(.max, .max), with: 0)
    }
    expect(.tooManyElements(operation: "arange", Shape(1, .max), limit: 100), limits) { trace, _ in
      try trace.range(to: .infinity)
    }
  }

  @Test func computationsThatAreTooLong() {
    expect(.tooMuchWork(operation: "product", limit: 100), Limits(elements: 1000, work: 100)) {
      let wide = try $0.product($0.transposed($1), $1)
      return try $0.product(wide, $0.product(wide, wide))
    }
    expect(.tooMuchKept(operation: "add", limit: 300), Limits(elements: 1000, kept: 300, work: .max)) {
      var sum = $1
      while true { sum = try $0.add(sum, $1) }
    }
    expect(.cancelled, Limits(elements: .max, work: .max, isCancelled: { true })) { try $0.exp($1) }
  }

  private func expect(
    _ problem: MatrixProblem, _ limits: Limits = .none, sourceLocation: SourceLocation = #_sourceLocation,
    _ compute: (inout Trace, Traced) throws -> Traced
  ) {
    #expect(throws: problem, sourceLocation: sourceLocation) {
      var trace = Trace(limits: limits)
      let matrix = try trace.constant(Self.matrix)
      return try compute(&trace, matrix)
    }
  }
}
