import MatrixFiles
import Matrices
import Testing

@Suite struct CSVTests {
  @Test(arguments: [
    ("1,2\n3,4\n", MatrixContents.matrix(Matrix([[1, 2], [3, 4]]))),
    ("\n 1 ,\t2.5e1 \r\n-3,nan\r\n", .matrix(Matrix([[1, 25], [-3, .nan]]))),
    ("a,b\nNA,1\n2,null\n\"N/A\",3", .matrix(Matrix([[.nan, 1], [2, .nan], [.nan, 3]]))),
    ("a,null\n1,2\n3,4", .matrix(Matrix([[1, 2], [3, 4]]))), ("the,NA,cat\n1,2,3", .matrix(Matrix([[1, 2, 3]]))),
    ("NA,1,2\nEU,3,4", .matrix(Matrix([[1, 2], [3, 4]]))),
    ("NA,1\nnull,2\n3,NA", .matrix(Matrix([[.nan, 1], [.nan, 2], [3, .nan]]))),
    ("NA,NA\n1,2", .matrix(Matrix([[.nan, .nan], [1, 2]]))),
    (",a,b\n0_0,1,2\n0_1,3,4", .matrix(Matrix([[1, 2], [3, 4]]))),
    ("inf,-inf", .matrix(Matrix([[.infinity, -.infinity]]))),
    ("\"1\",\"2.5\"\n-3, \"4\"", .matrix(Matrix([[1, 2.5], [-3, 4]]))),
    ("1\t2\n3\t4\n", .matrix(Matrix([[1, 2], [3, 4]]))),
    ("0,5;0;1\n1,5;2;3", .matrix(Matrix([[0.5, 0, 1], [1.5, 2, 3]]))),
    ("\u{2212}1,0,1\n1,2,3", .matrix(Matrix([[-1, 0, 1], [1, 2, 3]]))),
    ("NA,0,1\n2,3,4", .matrix(Matrix([[.nan, 0, 1], [2, 3, 4]]))), ("12_345,1\n12_346,2", .matrix(Matrix([[1], [2]]))),
    ("\"V1\",\"V2\"\n\"1\",5,6\n\"2\",7,8", .matrix(Matrix([[5, 6], [7, 8]]))),
    ("V1 V2\n0.5 0.6\n1 2", .matrix(Matrix([[0.5, 0.6], [1, 2]]))),
    ("\"V1\" \"V2\"\n\"1\" 0.5 0.6\n\"2\" 1 2", .matrix(Matrix([[0.5, 0.6], [1, 2]]))),
    ("token,0,1\nthe,5,6\ncat,7,8", .matrix(Matrix([[5, 6], [7, 8]]))),
    ("id,0,1\n0,5,6\n1,7,8", .matrix(Matrix([[5, 6], [7, 8]]))), ("a,0,2\nb,5,6", .matrix(Matrix([[0, 2], [5, 6]]))),
    ("0,1\n2,3", .matrix(Matrix([[0, 1], [2, 3]]))),
    ("\u{2212}1,2\n3,\u{2212}4.5", .matrix(Matrix([[-1, 2], [3, -4.5]]))),
    ("2024-01-02,1\n2024-01-03,2", .matrix(Matrix([[1], [2]]))),
    ("the,cat\n1,2\n", .matrix(Matrix([[1, 2]]))), (",0,1\n0,5,6\n1,7,8\n", .matrix(Matrix([[5, 6], [7, 8]]))),
    ("the\t1\t2\n\"a \"\"cat\"\"\"\t3\t4", .matrix(Matrix([[1, 2], [3, 4]]))),
    ("# made by a, b\n1,2\n# between\n3,4\n#end", .matrix(Matrix([[1, 2], [3, 4]]))),
    ("\u{FEFF}the;cat\r\n0,5;1e-1\r\n-1,25;2\r\n", .matrix(Matrix([[0.5, 0.1], [-1.25, 2]]))),
    (",;,b\n\"#\",1,2\n", .matrix(Matrix([[1, 2]]))), ("\"a\nb\",1,2\n", .matrix(Matrix([[1, 2]]))),
    ("# a\n 1.0e+00  -2 \n3   4\n\n5 6", .matrices([Matrix([[1, -2], [3, 4]]), Matrix([[5, 6]])])),
    ("1\n2\n\n3,4\n", .matrices([Matrix([[1], [2]]), Matrix([[3, 4]])])),
  ])
  func reads(_ text: String, _ expected: MatrixContents) throws {
    let contents = try MatrixContents(Array(text.utf8), format: .csv)
    #expect(contents.matrices.map(\.shape) == expected.matrices.map(\.shape))
    #expect(contents.csv == expected.csv)
  }

  @Test func writesALineForEachRow() {
    #expect(MatrixContents.matrix(Matrix([[1, -0.25], [.nan, .infinity]])).csv == "1.0,-0.25\nnan,inf\n")
    #expect(MatrixContents.matrices([Matrix([[1]]), Matrix([[2]])]).csv == "1.0\n\n2.0\n")
    #expect(MatrixContents.number(3).csv == "3.0\n")
  }

  @Test(arguments: [
    ("\"1,000\",2\n3,4", MatrixFileProblem.Fact.notANumber("\"1"), 1, 1), ("12%,2\n3,4", .notANumber("12%"), 1, 1),
    ("1'000,2\n3'000,4", .notANumber("1'000"), 1, 1), ("scores\n1,2\n3,4", .labels(count: 1, expected: 2), 1, 1),
    ("a,b\n0.5,0.25,0.1\n0.1,0.2,0.3", .labels(count: 2, expected: 3), 1, 1),
    ("V1 V2\n1 0.5 0.6", .labels(count: 2, expected: 3), 1, 1),
    ("12%,0,1\n3,4,5", .notANumber("12%"), 1, 1),
    (" \n", .empty, 2, 1), ("1,2\n3", .unevenRow(length: 1, expected: 2), 2, 1),
    ("1,\"2\n3,4\n", .openQuote, 1, 3), ("\"a,b\n1,2\n", .openQuote, 1, 1), ("\"a,1\n\"b\",2", .openQuote, 1, 1),
    ("\"a\" b,1\n", .openQuote, 1, 1),
    ("a,1\nb,x", .notANumber("x"), 2, 3),
    ("a,b\n", .notANumber("a"), 1, 1), ("a,b,c\n1,2", .labels(count: 3, expected: 2), 1, 1),
    ("1,,2", .notANumber(","), 1, 3), ("1,\n", .notANumber(""), 1, 3),
    ("1, 2 3", .notANumber("2"), 1, 4), ("0x10", .notANumber("0x10"), 1, 1), ("1e60", .numberTooLarge("1e60"), 1, 1),
  ])
  func explains(_ text: String, _ fact: MatrixFileProblem.Fact, _ line: Int, _ column: Int) {
    #expect(throws: MatrixFileProblem(fact, at: .init(line: line, column: column))) {
      try MatrixContents(Array(text.utf8), format: .csv)
    }
  }

  @Test func stopsAtTheLimit() {
    #expect(throws: MatrixFileProblem(.tooManyElements(limit: 3), at: .init(line: 2, column: 1))) {
      try MatrixContents(Array("1,2\n3,4".utf8), format: .csv, limit: 3)
    }
  }
}
