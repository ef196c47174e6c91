/// A whole number of a file, and what it becomes: from 2²⁴ on, not every one of them is a `Float`.
public struct RoundedNumber: Hashable, Sendable {
  /// As the file has it.
  public let number: String
  public let rounded: String
  public let row: Int
  public let column: Int
}

extension NumberPlane {
  /// The first whole number in the order of memory that no `Float` is.
  public var firstRounded: RoundedNumber? {
    let read: (UnsafeRawPointer) -> Int128
    let place: (row: Int, column: Int)?
    switch (type.kind, type.size) {
    case (.signed, 4): (place, read) = (firstRounded(as: Int32.self), { type.whole($0, as: Int32.self) })
    case (.signed, 8): (place, read) = (firstRounded(as: Int64.self), { type.whole($0, as: Int64.self) })
    case (.unsigned, 4): (place, read) = (firstRounded(as: UInt32.self), { type.whole($0, as: UInt32.self) })
    case (.unsigned, 8): (place, read) = (firstRounded(as: UInt64.self), { type.whole($0, as: UInt64.self) })
    default: return nil
    }
    guard let (row, column) = place else { return nil }
    let number = withElement(row, column, read)
    return RoundedNumber(number: "\(number)", rounded: "\(Int128(Float(number)))", row: row, column: column)
  }

  private func firstRounded<Whole: FixedWidthInteger & BitwiseCopyable>(
    as type: Whole.Type
  ) -> (row: Int, column: Int)? {
    firstPlace { source, stride, count in
      for index in 0..<count {
        let stored = source.loadUnaligned(fromByteOffset: index &* stride, as: type)
        let number = self.type.isBigEndian ? Whole(bigEndian: stored) : Whole(littleEndian: stored)
        if number.magnitude > 1 << 24, Float(exactly: number) == nil { return true }
      }
      return false
    }
  }
}

extension NumberType {
  fileprivate func whole<Whole: FixedWidthInteger & BitwiseCopyable>(
    _ source: UnsafeRawPointer, as type: Whole.Type
  ) -> Int128 {
    let stored = source.loadUnaligned(as: type)
    return Int128(isBigEndian ? Whole(bigEndian: stored) : Whole(littleEndian: stored))
  }
}
