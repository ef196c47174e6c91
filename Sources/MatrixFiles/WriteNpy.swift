import Matrices

extension PieceWriter {
  /// What NumPy's `load` reads: little-endian floats of four bytes, row after row, in version 1 of the format.
  /// - Precondition: the matrices have one shape.
  mutating func addNpy(_ array: WrittenArray) throws(Problem) {
    let shape = array.matrices.first?.shape ?? Shape(0, 0)
    let preamble = npyMagic + [1, 0]
    let header = NpyHeader(type: "<f4", shape: array.leading + [shape.rows, shape.columns].suffix(array.rank))
      .bytes(after: preamble.count + 2)
    try add(preamble + [UInt8(header.count & 0xFF), UInt8(header.count >> 8)] + header)
    for matrix in array.matrices {
      for row in 0..<shape.rows { try add(littleEndian(matrix[row])) }
    }
  }
}

private func littleEndian(_ numbers: [Float]) -> [UInt8] {
  numbers.map { $0.bitPattern.littleEndian }.withUnsafeBytes { Array($0) }
}
