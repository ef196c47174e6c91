import MatrixFiles
import Matrices
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    ("3", MatrixContents.number(3)), (" -0.5e1\n", .number(-5)), ("\"-Infinity\"", .number(-.infinity)),
    ("[1, 2]", .matrix(Matrix([[1, 2]]))),
    (#"{"model": {"n": 1}, "attention": [[1, 2]], "tokens": ["a", "b"]}"#, .matrix(Matrix([[1, 2]]))),
    ("[[1,2],[3,4]]", .matrix(Matrix([[1, 2], [3, 4]]))),
    ("[[[1]],[[2,3]]]", .matrices([Matrix([[1]]), Matrix([[2, 3]])])),
    ("[]", .matrix(Matrix(Shape(0, 0), elements: []))), ("[[],[]]", .matrix(Matrix(Shape(2, 0), elements: []))),
    ("\u{FEFF}[1e-45, 16777217]", .matrix(Matrix([[.leastNonzeroMagnitude, 16_777_216]]))),
  ])
  func reads(_ text: String, _ expected: MatrixContents) throws {
    #expect(try MatrixContents(Array(text.utf8), format: .json) == expected)
  }

  @Test(arguments: [
    (MatrixContents.number(-0.0), "-0.0"), (.number(1e-7), "1e-07"), (.number(.nan), "\"NaN\""),
    (.matrix(Matrix([[0.1, 2], [.infinity, -.infinity]])), "[[0.1, 2.0],\n [\"Infinity\", \"-Infinity\"]]"),
    (.matrices([Matrix([[1]]), Matrix([[2], [3]])]), "[[[1.0]],\n [[2.0],\n  [3.0]]]"),
    (.matrix(Matrix(Shape(0, 3), elements: [])), "[]"),
  ])
  func writes(_ contents: MatrixContents, _ expected: String) {
    #expect(contents.json == expected)
  }

  @Test(arguments: [
    ("", MatrixFileProblem.Fact.empty, 1, 1), ("[1, 2", .endsEarly, 1, 6), ("[1,", .endsEarly, 1, 4),
    ("[1 2]", .noSeparator("2"), 1, 4), ("[1,\n 2,]", .notANumber("]"), 2, 4), ("[1] 2", .trailing("2"), 1, 5),
    ("[1, [2]]", .mixedDepth, 1, 5), ("[[1, 2],\n [3]]", .unevenRow(length: 1, expected: 2), 2, 2),
    ("[[[[1]]]]", .tooDeep, 1, 4), ("[1e40]", .numberTooLarge("1e40"), 1, 2), ("[null]", .notANumber("null"), 1, 2),
    ("[01]", .notANumber("01"), 1, 2), ("[+1]", .notANumber("+1"), 1, 2), ("[.5]", .notANumber(".5"), 1, 2),
    ("[1.]", .notANumber("1."), 1, 2), ("[\"nan\"]", .notANumber("\"nan\""), 1, 2), ("{}", .noMatrix, 1, 1),
    ("{\"a\": [1]}", .noMatrix, 1, 1), ("{1: 2}", .notAText("1:"), 1, 2),
    (#"{"tokens": ["a"], "attention": [[1, 2], [3, 4]]}"#, .tokens(count: 1, rows: 2, columns: 2), 1, 12),
    (#"{"attention": [[[1, 2]]], "tokens": ["a", "b", "c"]}"#, .tokens(count: 3, rows: 1, columns: 2), 1, 37),
    (#"{"rows": ["a"], "attention": [[1, 2], [3, 4]]}"#, .labels(count: 1, expected: 2), 1, 10),
    ("{\"attention\": [1], \"tokens\": [[]]}", .notAText("["), 1, 31),
    ("[\"数\", x]", .notANumber("\"数\""), 1, 2), ("[1, \u{1B}[2J]", .notANumber("\u{FFFD}"), 1, 5),
  ])
  func explains(_ text: String, _ fact: MatrixFileProblem.Fact, _ line: Int, _ column: Int) {
    #expect(throws: MatrixFileProblem(fact, at: .init(line: line, column: column))) {
      try MatrixContents(Array(text.utf8), format: .json)
    }
  }

  @Test func stopsAtTheLimit() {
    #expect(throws: MatrixFileProblem(.tooManyElements(limit: 3), at: .init(line: 1, column: 8))) {
      try MatrixContents(Array("[1,2,3,4]".utf8), format: .json, limit: 3)
    }
  }

  @Test func everyFloatReadsBackToItsBits() throws {
    var random = Random(seed: 1)
    let bits = (0..<2_000).map { _ in Float(bitPattern: UInt32(truncatingIfNeeded: random.bits())) }
    let numbers = bits.map { $0.isNaN ? Float(0) : $0 } + [.greatestFiniteMagnitude, .leastNonzeroMagnitude, -0.0]
    let matrix = Matrix(Shape(1, numbers.count), elements: numbers)
    let read = try MatrixContents(MatrixContents.matrix(matrix).bytes(as: .json), format: .json)
    #expect(read.matrices[0].elements.map(\.bitPattern) == numbers.map(\.bitPattern))
  }

  /// Digits of every length and size, and numbers half way between two floats, which only their last digit decides.
  @Test func `every number becomes the nearest float`() throws {
    var random = Random(seed: 2)
    var texts = (0..<20_000).map { _ in
      let digits = (0...random.index(below: 24)).map { _ in String(random.index(below: 10)) }.joined()
      let whole = String(1 + random.index(below: 9))
      return "\(whole).\(digits)e\(random.index(below: 60) - 40)"
    }
    for _ in 0..<2_000 {
      let size = Float(bitPattern: UInt32(truncatingIfNeeded: random.bits()) & 0x3FFF_FFFF | 0x2000_0000)
      let half = "\((Double(size) + Double(size.nextUp)) / 2)"
      let (mantissa, power) = (half.prefix { $0 != "e" }, half.drop { $0 != "e" })
      texts += [half, "\(mantissa)0001\(power)", "\(mantissa.dropLast())\(power)"]
    }
    texts = texts.filter { !$0.contains(".e") && !$0.hasSuffix(".") && $0.first != "e" && Float($0)!.isFinite }
    let bits = texts.map { Float($0)!.bitPattern }
    for (format, separator, ends) in [
      (MatrixFormat.json, ",", ("[", "]")), (.csv, ",", ("", "")), (.csv, " ", ("", "")),
    ] {
      let text = ends.0 + texts.joined(separator: separator) + ends.1
      let read = try MatrixContents(Array(text.utf8), format: format).matrices[0]
      #expect(read.elements.map(\.bitPattern) == bits)
    }
  }

  @Test func `members that are no matrix are passed over, and the last of a name counts`() throws {
    let text = #"{"other": [[1, [2, {"a": "]"}]], "x"], "data": [9], "data": [[1, 2], [3, 4]], "rows": ["a", 2]}"#
    #expect(try MatrixContents(Array(text.utf8), format: .json) == .matrix(Matrix([[1, 2], [3, 4]])))
    #expect(throws: MatrixFileProblem(.notANumber("["), at: .init(line: 1, column: 7))) {
      try MatrixContents(Array(#"{"x": [1 2], "data": [1]}"#.utf8), format: .json)
    }
  }
}
