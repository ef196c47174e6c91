extension NumberPlane {
  /// The first element of its kind in the order of memory.
  ///
  /// Nothing is copied: this is a look at the bytes.
  /// - Parameter contains: whether one of some elements, which stand at regular distances, is of the kind.
  func firstPlace(
    where contains: (_ source: UnsafeRawPointer, _ stride: Int, _ count: Int) -> Bool
  ) -> (row: Int, column: Int)? {
    guard !isEmpty else { return nil }
    // Along the rows as they lie in memory.
    if rowStride < columnStride, rows > 1 {
      return transposed.firstStraightPlace(where: contains).map { ($0.column, $0.row) }
    }
    return firstStraightPlace(where: contains)
  }

  private func firstStraightPlace(
    where contains: (_ source: UnsafeRawPointer, _ stride: Int, _ count: Int) -> Bool
  ) -> (row: Int, column: Int)? {
    for row in 0..<rows where withElement(row, 0, { contains($0, columnStride, columns) }) {
      for column in 0..<columns where withElement(row, column, { contains($0, columnStride, 1) }) {
        return (row, column)
      }
    }
    return nil
  }

  /// Lends out an element where it lies, with those behind it.
  func withElement<Result>(_ row: Int, _ column: Int, _ body: (UnsafeRawPointer) -> Result) -> Result {
    bytes.withBytes { body($0.baseAddress! + start + row * rowStride + column * columnStride) }
  }
}
