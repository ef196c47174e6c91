/// The bytes of a file, wherever they lie: in memory of ours, or in a file that the system has mapped.
///
/// They are never changed, and stay as long as somebody holds this.
public final class FileBytes: @unchecked Sendable {
  private let buffer: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// - Parameter release: gives the memory back.
  public init(_ buffer: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
    self.buffer = buffer
    self.release = release
  }

  /// A copy.
  public convenience init(_ bytes: [UInt8]) {
    self.init(bytes.withUnsafeBytes { Self.copy(of: $0) }) { $0.deallocate() }
  }

  /// A copy, as this machine keeps its floats.
  convenience init(_ numbers: [Float]) {
    self.init(numbers.withUnsafeBytes { Self.copy(of: $0) }) { $0.deallocate() }
  }

  deinit { release(buffer) }

  public var count: Int { buffer.count }

  func withBytes<Result, Problem: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try withExtendedLifetime(self) { () throws(Problem) in try body(buffer) }
  }

  subscript(index: Int) -> UInt8 { withBytes { $0[index] } }

  /// A copy of a part, cut off at the end of the file.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    withBytes { Array($0[range.clamped(to: 0..<$0.count)]) }
  }

  func starts(with bytes: [UInt8]) -> Bool { withBytes { $0.starts(with: bytes) } }

  /// The little-endian number in the next bytes.
  func number(at index: Int, bytes: Int) -> UInt64 {
    withBytes { buffer in
      (0..<bytes).reversed().reduce(0) { $0 << 8 | UInt64(buffer[index + $1]) }
    }
  }

  private static func copy(of bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyMemory(from: bytes)
    return UnsafeRawBufferPointer(copy)
  }
}

extension FileBytes {
  /// A line of a text, counted from 1, without its end; at most its first million bytes.
  package func line(_ number: Int) -> [UInt8]? {
    withBytes { bytes in
      var start = 0
      for _ in 1..<max(1, number) {
        guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
        start = end + 1
      }
      return Array(bytes[start...].prefix(1 << 20).prefix { $0 != 0x0A && $0 != 0x0D })
    }
  }
}
