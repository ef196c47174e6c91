/// The bytes of a file, wherever they lie: in memory of ours, or in a file that the system has mapped.
///
/// They are never changed, and stay as long as somebody holds this.
public final class FileBytes: @unchecked Sendable {
  private let place: Place

  private enum Place {
    case memory(UnsafeRawBufferPointer, release: @Sendable (UnsafeRawBufferPointer) -> Void)
    /// As this machine keeps its floats.
    case numbers([Float])
  }

  /// - Parameter release: gives the memory back.
  public init(_ buffer: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
    place = .memory(buffer, release: release)
  }

  /// A copy.
  public convenience init(_ bytes: [UInt8]) {
    self.init(bytes.withUnsafeBytes { Self.copy(of: $0) }) { $0.deallocate() }
  }

  /// The bytes of numbers, which are not copied.
  init(_ numbers: [Float]) {
    place = .numbers(numbers)
  }

  deinit { if case .memory(let buffer, let release) = place { release(buffer) } }

  public var count: Int {
    switch place {
    case .memory(let buffer, _): buffer.count
    case .numbers(let numbers): numbers.count * MemoryLayout<Float>.size
    }
  }

  func withBytes<Result, Problem: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    switch place {
    case .memory(let buffer, _): try withExtendedLifetime(self) { () throws(Problem) in try body(buffer) }
    case .numbers(let numbers):
      try numbers.withUnsafeBufferPointer { (numbers) throws(Problem) in try body(UnsafeRawBufferPointer(numbers)) }
    }
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
