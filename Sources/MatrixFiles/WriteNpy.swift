import Matrices

extension MatrixContents {
  /// What NumPy's `load` reads: little-endian floats of four bytes, row after row, in version 1 of the format.
  /// - Throws: `.unequalShapes` for matrices that have no common shape.
  func npy() throws(MatrixFileProblem) -> [UInt8] {
    let preamble = npyMagic + [1, 0]
    let header = NpyHeader(type: "<f4", shape: try npyShape()).bytes(after: preamble.count + 2)
    var bytes = preamble + [UInt8(header.count & 0xFF), UInt8(header.count >> 8)] + header
    bytes.reserveCapacity(bytes.count + 4 * matrices.reduce(0) { $0 + $1.shape.count })
    for element in matrices.lazy.flatMap(\.elements) {
      withUnsafeBytes(of: element.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  private func npyShape() throws(MatrixFileProblem) -> [Int] {
    switch self {
    case .number: return []
    case .matrix(let matrix): return [matrix.rows, matrix.columns]
    case .matrices(let matrices):
      guard let first = matrices.first else { return [0, 0, 0] }
      for matrix in matrices where matrix.shape != first.shape {
        throw MatrixFileProblem(.unequalShapes(first.shape, matrix.shape))
      }
      return [matrices.count, first.rows, first.columns]
    }
  }
}
