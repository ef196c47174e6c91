extension NumberPlane {
  /// A number that the file has, and that no `Float` is large enough for. Only float64 has such.
  /// - Throws: `.elementTooLarge` with the first of them in the order of memory.
  public func checkSizes() throws(MatrixFileProblem) {
    guard type.kind == .float, type.size == 8, let place = firstPlace(where: type.overflows) else { return }
    let number = withElement(place.row, place.column, type.double)
    throw MatrixFileProblem(.elementTooLarge("\(number)", row: place.row, column: place.column))
  }
}

extension NumberType {
  /// Whether one of some float64 is finite and becomes infinite as a `Float`.
  fileprivate func overflows(_ source: UnsafeRawPointer, stride: Int, count: Int) -> Bool {
    // A look at the exponents.
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
