import Matrices
import Testing

@Suite struct TraceTests {
  @Test func partsStandInFrontOfNames() throws {
    var trace = Trace()
    let inner = try trace.part("encoder") { trace throws(MatrixProblem) in
      try trace.part("layers.0") { trace throws(MatrixProblem) in
        let number = try trace.number(1)
        trace.name(number, "output")
        return number
      }
    }
    let outer = try trace.number(2)
    trace.name(outer, "logits")
    #expect(trace[inner].path == "encoder.layers.0.output")
    #expect(trace[outer].path == "logits")
    #expect(trace.find("encoder.layers.0.output") == inner)
    #expect(trace.find("encoder.layers.0") == nil)
  }

  @Test func aFailedPartLeavesNoTraceInLaterPaths() throws {
    var trace = Trace()
    _ = try? trace.part("broken") { trace throws(MatrixProblem) in try trace.filled(Shape(-1, 1), with: 0) }
    let number = try trace.number(2)
    trace.name(number, "x")
    #expect(trace[number].path == "x")
  }

  @Test func aCopyIsAnotherTrace() throws {
    var trace = Trace()
    _ = try trace.number(1)
    var copy = trace
    _ = try copy.number(2)
    #expect(trace.entries.count == 1)
    #expect(copy.entries.count == 2)
  }

  @Test func aProductTakesRowsFromTheLeftAndColumnsFromTheRight() throws {
    var trace = Trace()
    let (left, right) = (try words(&trace, ["the", "cat"]), try words(&trace, ["sat", "down"]))
    let product = try trace.product(left, trace.transposed(right))
    #expect(trace[product].axes.rows == Axis("word", labels: ["the", "cat"]))
    #expect(trace[product].axes.columns == Axis("word", labels: ["sat", "down"]))
  }

  @Test func selectionsTakeTheirLabelsAlong() throws {
    var trace = Trace()
    let matrix = try words(&trace, ["a", "b", "c"])
    let gathered = try trace.gather(matrix, rows: [2, 0, 2])
    let sliced = try trace.slice(matrix, rows: 1..<3)
    let joined = try trace.concat([gathered, sliced], .rows)
    let permuted = try trace.permuteRows(matrix, order: [1, 2, 0])
    let mean = try trace.mean(matrix, along: .rows)
    #expect(labels(of: gathered, in: trace) == ["c", "a", "c"])
    #expect(labels(of: sliced, in: trace) == ["b", "c"])
    #expect(labels(of: joined, in: trace) == ["c", "a", "c", "b", "c"])
    #expect(labels(of: permuted, in: trace) == ["b", "c", "a"])
    #expect(labels(of: mean, in: trace) == ["a", "b", "c"])
  }

  @Test func labelsComeFromWhicheverSideHasThem() throws {
    var trace = Trace()
    let (matrix, plain) = (try words(&trace, ["a", "b"]), try trace.filled(Shape(2, 2), with: 1))
    let sum = try trace.add(plain, matrix)
    let scaled = try trace.multiply(trace.number(2), matrix)
    #expect(labels(of: sum, in: trace) == ["a", "b"])
    #expect(labels(of: scaled, in: trace) == ["a", "b"])
  }

  @Test func aGradientIsLabelledLikeItsMatrix() throws {
    var trace = Trace()
    let matrix = try words(&trace, ["a", "b"])
    let gradient = try trace.gradients(of: trace.sum(matrix, along: .all), for: [matrix])[0]
    #expect(labels(of: gradient, in: trace) == ["a", "b"])
  }

  @Test func twoMatricesWithOneGradientKeepTheirLabels() throws {
    var trace = Trace()
    let (left, right) = (try words(&trace, ["a", "b"]), try words(&trace, ["c", "d"]))
    let loss = try trace.sum(trace.add(left, right), along: .all)
    let gradients = try trace.gradients(of: loss, for: [left, right])
    #expect(labels(of: gradients[0], in: trace) == ["a", "b"])
    #expect(labels(of: gradients[1], in: trace) == ["c", "d"])
  }

  private func words(_ trace: inout Trace, _ words: [String]) throws -> Traced {
    try trace.constant(
      Matrix(Shape(words.count, 2)) { row, column in Float(row + column) },
      axes: Axes(rows: Axis("word", labels: words)))
  }

  private func labels(of traced: Traced, in trace: Trace) -> [String] { trace[traced].axes.rows.labels }
}
