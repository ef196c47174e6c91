import Matrices

let npyMagic: [UInt8] = [0x93] + Array("NUMPY".utf8)

/// Reads what NumPy's `save` writes: a number, a list, a matrix or a list of matrices, of floats or whole numbers.
func readNpy(_ bytes: [UInt8], limit: Int) throws(MatrixFileProblem) -> MatrixContents {
  let (header, start) = try npyHeader(of: bytes)
  guard header.shape.count <= 3 else { throw MatrixFileProblem(.npyDimensions(header.shape.count)) }
  guard let type = NpyType(header.type) else { throw MatrixFileProblem(.npyType(quotable(header.type))) }
  var count = 1
  for length in header.shape {
    let (product, overflow) = count.multipliedReportingOverflow(by: length)
    guard !overflow, product <= limit, length <= limit else { throw MatrixFileProblem(.tooManyElements(limit: limit)) }
    count = product
  }
  let data = bytes[start...]
  guard data.count >= count * type.size else {
    throw MatrixFileProblem(.npyTooShort(bytes: data.count, expected: count * type.size))
  }
  let elements = (0..<count).map { type.element(data, at: start + $0 * type.size) }
  return contents(elements, header)
}

/// The header, and where the elements begin.
private func npyHeader(of bytes: [UInt8]) throws(MatrixFileProblem) -> (NpyHeader, start: Int) {
  guard bytes.starts(with: npyMagic), bytes.count >= 10 else { throw MatrixFileProblem(.notNpy) }
  let version = Int(bytes[6])
  // The length of the header has two bytes in version 1 and four in later ones.
  let lengthBytes = version == 1 ? 2 : 4
  guard (1...3).contains(version) else { throw MatrixFileProblem(.npyVersion(version)) }
  guard bytes.count >= 8 + lengthBytes else { throw MatrixFileProblem(.npyHeader) }
  let length = bytes[8..<8 + lengthBytes].reversed().reduce(0) { $0 << 8 | Int($1) }
  let start = 8 + lengthBytes + length
  guard start <= bytes.count else { throw MatrixFileProblem(.npyHeader) }
  return (try NpyHeader(parsing: bytes[8 + lengthBytes..<start]), start)
}

private func contents(_ elements: [Float], _ header: NpyHeader) -> MatrixContents {
  let lengths = header.shape
  switch lengths.count {
  case 0: return .number(elements[0])
  case 1: return .matrix(Matrix(Shape(1, lengths[0]), elements: elements))
  case 2:
    let shape = Shape(lengths[0], lengths[1])
    // Column after column, in the order of Fortran.
    if header.isFortranOrder { return .matrix(Matrix(shape) { elements[$0 + $1 * shape.rows] }) }
    return .matrix(Matrix(shape, elements: elements))
  default:
    let (count, shape) = (lengths[0], Shape(lengths[1], lengths[2]))
    return .matrices(
      (0..<count).map { index in
        if header.isFortranOrder {
          return Matrix(shape) { elements[index + count * ($0 + $1 * shape.rows)] }
        }
        return Matrix(shape, elements: Array(elements[index * shape.count..<(index + 1) * shape.count]))
      })
  }
}
