import MatrixFiles
import Matrices
import Testing

@Suite struct MessageTests {
  @Test func problemsAreWordedInBothLanguages() {
    let problem = MatrixFileProblem(.unevenRow(length: 3, expected: 4), at: .init(line: 2, column: 1))
    #expect(problem.message(.english) == "this row has length 3, the first one 4")
    #expect(problem.message(.chinese) == "这一行的长度是 3，第一行的长度是 4")
    #expect(MatrixFileProblem(.notANumber("x")).message(.english) == "expected a number, found `x`")
    #expect(MatrixFileProblem(.notANumber("")).message(.english) == "expected a number, found nothing")
    #expect(MatrixFileProblem(.notANumber("x")).message(.chinese) == "这里应该是一个数，却是 `x`")
    let short = MatrixFileProblem(.npyTooShort(bytes: 8, expected: .max)).message(.english)
    #expect(short == "the file has 8 bytes of elements where it promises more than any file has")
  }

  @Test func formatsAreKnownByTheirFileNames() {
    #expect(MatrixFormat(fileName: "folder.csv/Q.JSON") == .json)
    #expect(MatrixFormat(fileName: "q.npy") == .npy)
    #expect(MatrixFormat(fileName: "q.txt") == nil)
    #expect(MatrixFormat(fileName: "csv") == nil)
  }

  /// Bytes that nobody meant to be a matrix end in a problem or in a matrix, never in a crash.
  @Test(arguments: MatrixFormat.allCases)
  func brokenFilesAreHarmless(_ format: MatrixFormat) throws {
    var random = Random(seed: 3)
    let whole = try MatrixContents.matrices([Matrix([[1, 2], [3, 4]]), Matrix([[5, 6], [.nan, 8]])]).bytes(as: format)
    var readable = 0
    for _ in 0..<3_000 {
      var bytes = whole
      for _ in 0...random.index(below: 3) {
        bytes[random.index(below: bytes.count)] = UInt8(random.index(below: 256))
        if random.index(below: 4) == 0 { bytes.removeLast(random.index(below: bytes.count)) }
      }
      do {
        let contents = try MatrixContents(bytes, format: format, limit: 1_000)
        readable += 1
        #expect(contents.matrices.allSatisfy { $0.elements.count == $0.shape.count })
      } catch {
        #expect(!error.message(.english).unicodeScalars.contains { $0.properties.generalCategory == .control })
      }
    }
    #expect(readable > 0)
  }
}
