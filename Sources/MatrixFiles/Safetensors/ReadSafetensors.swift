extension SafetensorsFile {
  /// Reads a file.
  /// - Parameter limit: the most elements that all tensors may have together.
  /// - Throws: the first thing that is wrong with the file.
  public init(_ bytes: [UInt8], limit: Int = 1 << 28) throws(MatrixFileProblem) {
    guard bytes.count >= 8 else { throw MatrixFileProblem(bytes.isEmpty ? .empty : .safetensors(.notSafetensors)) }
    let length = bytes[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(min(bytes.count - 8, SafetensorsHeader.limit)) else {
      throw MatrixFileProblem(.safetensors(.headerLength(length, available: bytes.count - 8)))
    }
    let start = 8 + Int(length)
    let header = try SafetensorsHeader(bytes[8..<start], available: bytes.count - start, limit: limit)
    self.init(metadata: header.metadata)
    for entry in header.entries {
      let data = bytes[start + entry.offsets.lowerBound..<start + entry.offsets.upperBound]
      tensors[entry.name] = Tensor(entry.dimensions, elements: entry.type.elements(data), type: entry.type)
    }
  }
}

extension SafetensorsFile.ElementType {
  /// Little-endian elements, rounded to the nearest `Float` where they are wider.
  fileprivate func elements(_ bytes: ArraySlice<UInt8>) -> [Float] {
    bytes.withUnsafeBytes { data in
      (0..<data.count / size).map { index in
        let place = index * size
        return switch self {
        case .float16:
          Float(Float16(bitPattern: UInt16(littleEndian: data.loadUnaligned(fromByteOffset: place, as: UInt16.self))))
        case .bfloat16:
          Float(
            bitPattern: UInt32(UInt16(littleEndian: data.loadUnaligned(fromByteOffset: place, as: UInt16.self))) << 16)
        case .float32:
          Float(bitPattern: UInt32(littleEndian: data.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
        case .float64:
          Float(Double(bitPattern: UInt64(littleEndian: data.loadUnaligned(fromByteOffset: place, as: UInt64.self))))
        }
      }
    }
  }
}
