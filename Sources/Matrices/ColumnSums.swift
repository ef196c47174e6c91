import CKernels

extension Matrix {
  /// The sum of each column, in index order and in `Double`: all columns together, row after row.
  package func columnSums(kernel: Kernel = .best) -> [Double] {
    Array(unsafeUninitializedCapacity: columns) { sums, count in
      elements.withUnsafeBufferPointer {
        qkv_column_sums(kernel.machine, $0.baseAddress, sums.baseAddress, rows, columns)
      }
      count = columns
    }
  }
}
