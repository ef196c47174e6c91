import Matrices

let npyMagic: [UInt8] = [0x93] + Array("NUMPY".utf8)

/// Reads what NumPy's `save` writes: a number, a list, a matrix or a list of matrices, of floats or whole numbers.
func readNpy(_ bytes: [UInt8], limit: Int) throws(MatrixFileProblem) -> MatrixContents {
  try npyArray(FileBytes(bytes)).contents(limit: limit)
}

/// An array as NumPy's `save` writes it, at the end of a file or in the middle of one.
/// - Parameter range: the bytes that it takes; `nil`: all.
func npyArray(
  _ bytes: FileBytes, _ range: Range<Int>? = nil, name: String = ""
) throws(MatrixFileProblem) -> StoredArray {
  let range = range ?? 0..<bytes.count
  let preamble = try NpyPreamble(bytes.bytes(range.lowerBound..<min(range.upperBound, range.lowerBound + 12)))
  let start = range.lowerBound + preamble.start
  guard start <= range.upperBound else { throw MatrixFileProblem(.npyHeader) }
  let header = try NpyHeader(parsing: bytes.bytes(range.lowerBound + preamble.count..<start)[...])
  try header.check(bytes: range.upperBound - start)
  return StoredArray(
    name: name, header.shape, try header.numberType(), in: bytes, at: start, isFortranOrder: header.isFortranOrder)
}

/// What stands before the header of a .npy file.
struct NpyPreamble {
  /// In bytes.
  let count: Int
  /// Where the elements begin.
  let start: Int

  /// - Parameter bytes: the first twelve of the file, or as many as it has.
  init(_ bytes: [UInt8]) throws(MatrixFileProblem) {
    guard bytes.starts(with: npyMagic), bytes.count >= 10 else { throw MatrixFileProblem(.notNpy) }
    let version = Int(bytes[6])
    guard (1...3).contains(version) else { throw MatrixFileProblem(.npyVersion(version)) }
    // The length of the header has two bytes in version 1 and four in later ones.
    count = version == 1 ? 10 : 12
    guard bytes.count >= count else { throw MatrixFileProblem(.npyHeader) }
    start = count + bytes[8..<count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

extension NpyHeader {
  var count: Int { shape.reduce(1) { saturatingProduct($0, $1) } }

  /// - Parameter found: how many there are for the elements.
  /// - Throws: where these are not as many as they take.
  func check(bytes found: Int) throws(MatrixFileProblem) {
    let expected = saturatingProduct(count, try numberType().size)
    guard found >= expected else { throw MatrixFileProblem(.npyTooShort(bytes: found, expected: expected)) }
    guard found == expected else { throw MatrixFileProblem(.npyTooLong(bytes: found, expected: expected)) }
  }

  func numberType() throws(MatrixFileProblem) -> NumberType {
    guard let type = NumberType(npy: type) else { throw MatrixFileProblem(.npyType(quotable(type))) }
    return type
  }
}

extension StoredArray {
  /// All of it in memory of ours: a number, a list, a matrix or a list of matrices.
  /// - Parameter limit: the most elements that it may have.
  func contents(limit: Int) throws(MatrixFileProblem) -> MatrixContents {
    guard dimensions.count <= 3 else { throw MatrixFileProblem(.npyDimensions(dimensions.count)) }
    guard count <= limit, dimensions.allSatisfy({ $0 <= limit }) else {
      throw MatrixFileProblem(.tooManyElements(limit: limit))
    }
    let planes = planes
    for plane in planes { try plane.checkSizes() }
    if dimensions.isEmpty { return .number(plane()[0, 0]) }
    return dimensions.count < 3 ? .matrix(plane().matrix) : .matrices(planes.map(\.matrix))
  }
}
