import Matrices
import OperationChecks
import Testing

@Suite struct ArithmeticTests {
  /// What the inspector shows comes to what the operation computed: for each element of each operation, on the way
  /// forward and on the way back.
  @Test(arguments: Sample.all)
  func arithmeticComesToTheValue(_ sample: Sample) throws {
    #expect(try sample.wrongArithmetic() == [])
  }

  @Test func softmaxIsSpelledOut() throws {
    var trace = Trace()
    let scores = try trace.constant(Matrix([[1, 3]]))
    let weights = try trace.softmax(scores)
    let entry = trace[weights]
    let arithmetic = entry.operation.arithmetic(
      of: Element(0, 1), inputs: [trace.value(scores)], output: entry.value)
    #expect(arithmetic.definitions.map(\.name) == ["m", "Σ", ""])
    #expect(arithmetic.definitions[0].term == .function(.max, arithmetic.operands.prefix(2).map { .operand($0) }))
    #expect(arithmetic.operands.map(\.value).prefix(2) == [1, 3])
  }
}
