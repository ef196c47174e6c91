/// How a file keeps a number.
public struct NumberType: Hashable, Sendable {
  let kind: Kind
  /// In bytes.
  let size: Int
  let isBigEndian: Bool

  enum Kind: Hashable {
    case float, brain, signed, unsigned, boolean
  }

  init(_ kind: Kind, size: Int, isBigEndian: Bool = false) {
    self.kind = kind
    self.size = size
    self.isBigEndian = isBigEndian
  }

  static let float32 = NumberType(.float, size: 4)

  /// As NumPy and PyTorch call it.
  public var name: String {
    switch kind {
    case .float: "float\(size * 8)"
    case .brain: "bfloat16"
    case .signed: "int\(size * 8)"
    case .unsigned: "uint\(size * 8)"
    case .boolean: "bool"
    }
  }
}

extension NumberType {
  /// Reads numbers that stand at regular distances, each rounded to the nearest `Float`.
  /// - Parameter stride: the distance in bytes.
  func read(
    _ source: UnsafeRawPointer, stride: Int, count: Int, into target: UnsafeMutablePointer<Float>
  ) {
    switch (kind, size) {
    case (.float, 2): read(source, stride, count, target, as: UInt16.self) { Float(Float16(bitPattern: $0)) }
    case (.float, 4):
      if stride == 4, !isBigEndian {
        UnsafeMutableRawPointer(target).copyMemory(from: source, byteCount: 4 * count)
      } else {
        read(source, stride, count, target, as: UInt32.self) { Float(bitPattern: $0) }
      }
    case (.float, _): read(source, stride, count, target, as: UInt64.self) { Float(Double(bitPattern: $0)) }
    case (.brain, _): read(source, stride, count, target, as: UInt16.self) { Float(bitPattern: UInt32($0) << 16) }
    case (.boolean, _): read(source, stride, count, target, as: UInt8.self) { $0 == 0 ? 0 : 1 }
    case (.signed, 1): read(source, stride, count, target, as: Int8.self) { Float($0) }
    case (.signed, 2): read(source, stride, count, target, as: Int16.self) { Float($0) }
    case (.signed, 4): read(source, stride, count, target, as: Int32.self) { Float($0) }
    case (.signed, _): read(source, stride, count, target, as: Int64.self) { Float($0) }
    case (.unsigned, 1): read(source, stride, count, target, as: UInt8.self) { Float($0) }
    case (.unsigned, 2): read(source, stride, count, target, as: UInt16.self) { Float($0) }
    case (.unsigned, 4): read(source, stride, count, target, as: UInt32.self) { Float($0) }
    case (.unsigned, _): read(source, stride, count, target, as: UInt64.self) { Float($0) }
    }
  }

  @inline(__always)
  private func read<Stored: FixedWidthInteger & BitwiseCopyable>(
    _ source: UnsafeRawPointer, _ stride: Int, _ count: Int, _ target: UnsafeMutablePointer<Float>,
    as type: Stored.Type, _ number: (Stored) -> Float
  ) {
    for index in 0..<count {
      let stored = source.loadUnaligned(fromByteOffset: index &* stride, as: type)
      target[index] = number(isBigEndian ? Stored(bigEndian: stored) : Stored(littleEndian: stored))
    }
  }
}
