import Matrices

extension SafetensorsFile {
  /// Reads a file.
  /// - Parameter limit: the most elements that all tensors may have together.
  /// - Throws: the first thing that is wrong with the file.
  public init(_ bytes: [UInt8], limit: Int = 1 << 28) throws(MatrixFileProblem) {
    let (header, file, start) = try safetensorsHeader(FileBytes(bytes), limit: limit)
    self.init(metadata: header.metadata)
    for entry in header.entries {
      let type = try entry.type
      let all = NumberPlane(
        rows: 1, columns: entry.offsets.count / type.size, type: type.numberType, bytes: file,
        start: start + entry.offsets.lowerBound, rowStride: 0, columnStride: type.size)
      try all.checkSizes()
      tensors[entry.name] = Tensor(entry.dimensions, elements: all.matrix.elements, type: type)
    }
  }
}

/// The tensors of a file in the order of its bytes; none of their elements is read.
func safetensorsEntries(_ bytes: FileBytes) throws(MatrixFileProblem) -> [NumberFile.Entry] {
  let (header, file, start) = try safetensorsHeader(bytes, limit: .max)
  return header.entries.map { entry in
    do throws(MatrixFileProblem) {
      return NumberFile.Entry(
        StoredArray(
          name: entry.name, entry.dimensions, try entry.type.numberType, in: file,
          at: start + entry.offsets.lowerBound))
    } catch {
      return NumberFile.Entry(entry.name, entry.dimensions, typeName: entry.typeName, error)
    }
  }
}

/// Whether a file begins like a header behind its length.
func isSafetensors(_ bytes: FileBytes) -> Bool {
  bytes.count > 8 && bytes[8] == UInt8(ascii: "{") && bytes.number(at: 0, bytes: 8) <= UInt64(bytes.count - 8)
}

private func safetensorsHeader(
  _ bytes: FileBytes, limit: Int
) throws(MatrixFileProblem) -> (SafetensorsHeader, FileBytes, start: Int) {
  guard bytes.count >= 8 else {
    throw MatrixFileProblem(bytes.count == 0 ? .empty : .safetensors(.notSafetensors))
  }
  let length = bytes.number(at: 0, bytes: 8)
  guard length <= UInt64(min(bytes.count - 8, SafetensorsHeader.limit)) else {
    throw MatrixFileProblem(.safetensors(.headerLength(length, available: bytes.count - 8)))
  }
  let start = 8 + Int(length)
  let header = try SafetensorsHeader(bytes.bytes(8..<start)[...], available: bytes.count - start, limit: limit)
  return (header, bytes, start)
}
