/// How a file keeps a number.
public struct NumberType: Hashable, Sendable {
  let kind: Kind
  /// In bytes.
  let size: Int
  let isBigEndian: Bool

  enum Kind: Hashable {
    case float, brain, signed, unsigned, boolean
    /// Floats of eight bits, named for the widths of exponent and mantissa. The first has no infinity.
    case e4m3, e5m2
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
    case .e4m3: "float8_e4m3fn"
    case .e5m2: "float8_e5m2"
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
    case (.e4m3, _): read(source, stride, count, target, as: UInt8.self) { Float(e4m3: $0) }
    // The upper half of a float16.
    case (.e5m2, _):
      read(source, stride, count, target, as: UInt8.self) { Float(Float16(bitPattern: UInt16($0) << 8)) }
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

extension Float {
  /// A sign, four bits of exponent, three of mantissa; all seven bits together are NaN.
  fileprivate init(e4m3 bits: UInt8) {
    guard bits & 0x7F != 0x7F else {
      self = .nan
      return
    }
    // Its exponent counts from 7, that of float16 from 15: the same bits there are a number 256 times smaller.
    self = 256 * Float(Float16(bitPattern: UInt16(bits & 0x80) << 8 | UInt16(bits & 0x7F) << 7))
  }
}
