extension NumberPlane {
  /// The sum of each of some rows, over all columns that take part.
  public func rowSums(_ rows: Range<Int>, mask: PlaneMask = .none) -> [Float] {
    var sums = [Double](repeating: 0, count: rows.count)
    if rowStride < columnStride, rows.count > 1 {
      // Where rows lie beside each other, all of them at once.
      transposed.forEachRow(0..<columns, rows, mask: mask.transposed) { _, numbers, seen in
        for index in 0..<rows.count where seen?[index] ?? true { sums[index] += Double(numbers[index]) }
      }
    } else {
      forEachRow(rows, 0..<columns, mask: mask) { row, numbers, seen in
        for column in 0..<columns where seen?[column] ?? true { sums[row - rows.lowerBound] += Double(numbers[column]) }
      }
    }
    return sums.map { Float($0) }
  }

  /// The sum of each of some columns, over all rows that take part.
  public func columnSums(_ columns: Range<Int>, mask: PlaneMask = .none) -> [Float] {
    transposed.rowSums(columns, mask: mask.transposed)
  }
}
