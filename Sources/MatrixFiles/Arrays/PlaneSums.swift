extension NumberPlane {
  /// The sum of each of some rows, over all columns that take part.
  public func rowSums(_ rows: Range<Int>, mask: PlaneMask = .none) -> [Float] {
    var sums = [Float](repeating: 0, count: rows.count)
    forEachRow(rows, 0..<columns, mask: mask) { row, numbers, seen in
      var sum = 0.0
      for column in 0..<columns where seen?[column] ?? true { sum += Double(numbers[column]) }
      sums[row - rows.lowerBound] = Float(sum)
    }
    return sums
  }
}
