extension Matrix {
  /// The sum of each column, in index order and in `Double`: all columns together, row after row.
  var columnSums: [Double] {
    var sums = [Double](repeating: 0, count: columns)
    sums.withUnsafeMutableBufferPointer { sums in
      elements.withUnsafeBufferPointer { elements in
        for row in 0..<rows {
          for column in 0..<columns { sums[column] += Double(elements[row * columns + column]) }
        }
      }
    }
    return sums
  }
}
