extension NumberPlane {
  /// A number that the file has, and that no `Float` is large enough for. Only float64 has such.
  ///
  /// Nothing is copied: this is a look at the exponents.
  /// - Throws: `.elementTooLarge` with the first of them in the order of memory.
  public func checkSizes() throws(MatrixFileProblem) {
    guard type.kind == .float, type.size == 8, !isEmpty else { return }
    // Along the rows as they lie in memory.
    let isTurned = rowStride < columnStride && rows > 1
    let straight = isTurned ? transposed : self
    guard let place = straight.firstOverflow else { return }
    let (row, column) = isTurned ? (place.column, place.row) : place
    throw MatrixFileProblem(.elementTooLarge("\(straight.double(place))", row: row, column: column))
  }

  private var firstOverflow: (row: Int, column: Int)? {
    bytes.withBytes { stored in
      for row in 0..<rows {
        let source = stored.baseAddress! + start + row * rowStride
        guard type.overflows(source, stride: columnStride, count: columns) else { continue }
        for column in 0..<columns where type.overflows(source + column * columnStride, stride: 8, count: 1) {
          return (row, column)
        }
      }
      return nil
    }
  }

  private func double(_ place: (row: Int, column: Int)) -> Double {
    bytes.withBytes { stored in
      type.double(stored.baseAddress! + start + place.row * rowStride + place.column * columnStride)
    }
  }
}

extension NumberType {
  /// Whether one of some float64 is finite and becomes infinite as a `Float`.
  fileprivate func overflows(_ source: UnsafeRawPointer, stride: Int, count: Int) -> Bool {
    var found = false
    for index in 0..<count {
      let stored = source.loadUnaligned(fromByteOffset: index &* stride, as: UInt64.self)
      let size = (isBigEndian ? stored.byteSwapped : stored) & ~(1 << 63)
      // The bits of a float without its sign are in the order of its size.
      found = found || size >= Self.leastTooLarge && size < Double.infinity.bitPattern
    }
    return found
  }

  fileprivate func double(_ source: UnsafeRawPointer) -> Double {
    let stored = source.loadUnaligned(as: UInt64.self)
    return Double(bitPattern: isBigEndian ? stored.byteSwapped : stored)
  }

  // Half a step beyond the largest `Float`: from here on, rounding goes up to infinity.
  private static let leastTooLarge = (Double(Float.greatestFiniteMagnitude) + 0x1p103).bitPattern
}
