import MatrixFiles
import Matrices
import Testing

@Suite struct NpyTests {
  /// What `numpy.save` wrote, element bytes last.
  @Test(arguments: [
    (
      1, "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }", "0000803f00002040000040c000000000",
      MatrixContents.matrix(Matrix([[1, 2.5], [-3, 0]]))
    ),
    (
      1, "{'descr': '>f8', 'fortran_order': True, 'shape': (2, 3), }",
      "3ff0000000000000401000000000000040000000000000004014000000000000" + "40080000000000004018000000000000",
      .matrix(Matrix([[1, 2, 3], [4, 5, 6]]))
    ),
    (
      2, "{'descr': '<i2', 'fortran_order': False, 'shape': (1, 2, 3), }", "feffffff0000010002000300",
      .matrices([Matrix([[-2, -1, 0], [1, 2, 3]])])
    ),
    (1, "{'descr': '|u1', 'fortran_order': False, 'shape': (3,), }", "0001ff", .matrix(Matrix([[0, 1, 255]]))),
    (1, "{'descr': '|b1', 'fortran_order': False, 'shape': (2,), }", "0001", .matrix(Matrix([[0, 1]]))),
    (1, "{'descr': '>f2', 'fortran_order': False, 'shape': (2,), }", "3e00c000", .matrix(Matrix([[1.5, -2]]))),
    (1, "{'descr': '<f4', 'fortran_order': False, 'shape': (), }", "0000c03f", .number(1.5)),
    (3, "{'descr': '>i8', 'fortran_order': False, 'shape': (1,), }", "fffffffffffffffe", .matrix(Matrix([[-2]]))),
    (
      1, "{'descr': '|i1', 'fortran_order': True, 'shape': (2, 1, 2), }", "01020304",
      .matrices([Matrix([[1, 3]]), Matrix([[2, 4]])])
    ),
  ])
  func reads(_ version: Int, _ header: String, _ elements: String, _ expected: MatrixContents) throws {
    let contents = try MatrixContents(file(version, header, bytes(elements)), format: .npy)
    #expect(contents == expected)
  }

  @Test func writesWhatNumPyReads() throws {
    let bytes = try MatrixContents.matrix(Matrix([[1, 2.5], [-3, 0]])).bytes(as: .npy)
    #expect(bytes.count == 128 + 16)
    #expect(bytes.starts(with: [0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0]))
    #expect(Array(bytes[10..<66]) == Array("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2,".utf8))
    #expect(bytes[127] == UInt8(ascii: "\n"))
    #expect(Array(bytes[128...]) == self.bytes("0000803f00002040000040c000000000"))
  }

  @Test(arguments: [
    MatrixContents.number(-0.0), .matrix(Matrix([[1, 2, 3]])), .matrix(Matrix(Shape(0, 4), elements: [])),
    .matrices([Matrix([[1, 2]]), Matrix([[3, .infinity]])]), .matrices([]),
  ])
  func readsWhatItWrote(_ contents: MatrixContents) throws {
    #expect(try MatrixContents(contents.bytes(as: .npy), format: .npy) == contents)
  }

  @Test func matricesOfSeveralShapesDoNotFit() {
    #expect(throws: MatrixFileProblem(.unequalShapes(Shape(1, 1), Shape(1, 2)))) {
      try MatrixContents.matrices([Matrix([[1]]), Matrix([[1, 2]])]).bytes(as: .npy)
    }
  }

  @Test(arguments: [
    ("{'descr': '<c8', 'fortran_order': False, 'shape': (1,), }", MatrixFileProblem.Fact.npyType("<c8")),
    ("{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (1,), }", .npyType("[('x','<f4')]")),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1, 1, 2), }", .npyDimensions(4)),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }", .npyTooShort(bytes: 8, expected: 12)),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", .npyTooLong(bytes: 8, expected: 4)),
    (
      "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296), }",
      .npyTooShort(bytes: 8, expected: .max)
    ),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (0, 4294967296), }", .npyTooLong(bytes: 8, expected: 0)),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", .npyHeader),
    ("{'descr': '<f4', 'fortran_order': maybe, 'shape': (1,), }", .npyHeader),
    ("{'descr': '<f4', 'shape': (1,), }", .npyHeader), ("{", .npyHeader), ("", .npyHeader),
  ])
  func explains(_ header: String, _ fact: MatrixFileProblem.Fact) {
    #expect(throws: MatrixFileProblem(fact)) {
      try MatrixContents(file(1, header, Array(repeating: 0, count: 8)), format: .npy, limit: 100)
    }
  }

  @Test func explainsWhatIsNoNpyFile() {
    #expect(throws: MatrixFileProblem(.notNpy)) { try MatrixContents(Array("[[1, 2]]".utf8), format: .npy) }
    #expect(throws: MatrixFileProblem(.notNpy)) { try MatrixContents([], format: .npy) }
    #expect(throws: MatrixFileProblem(.npyVersion(9))) { try MatrixContents(file(9, "{}", []), format: .npy) }
    let cut = Array(file(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", []).prefix(30))
    #expect(throws: MatrixFileProblem(.npyHeader)) { try MatrixContents(cut, format: .npy) }
  }

  /// A .npy file with this header.
  private func file(_ version: Int, _ header: String, _ elements: [UInt8]) -> [UInt8] {
    let length = UInt32(header.utf8.count)
    let lengthBytes = (0..<(version == 1 ? 2 : 4)).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
    return [0x93] + Array("NUMPY".utf8) + [UInt8(version), 0] + lengthBytes + Array(header.utf8) + elements
  }

  private func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.map { UInt8($0.hexDigitValue!) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
