import CKernels

/// The instructions that a product is computed with. All of them give the same bits.
package enum Kernel: CaseIterable, Sendable {
  case portable, avx2, avx512

  /// The fastest that this machine has.
  static let best = allCases.last { $0.isSupported } ?? .portable

  package var isSupported: Bool { qkv_is(machine) != 0 }

  fileprivate var machine: qkv_machine {
    switch self {
    case .portable: qkv_portable
    case .avx2: qkv_avx2
    case .avx512: qkv_avx512
    }
  }
}

/// The product of two matrices; the same bits for every number of threads and every kernel.
/// - Parameters:
///   - left: (n × k)
///   - right: (k × m)
/// - Returns: (n × m)
/// - Precondition: the shapes go together, and the machine supports the kernel.
package func matrixProduct(_ left: Matrix, _ right: Matrix, threads: Int, kernel: Kernel? = nil) -> Matrix {
  precondition(left.columns == right.rows)
  let shape = Shape(left.rows, right.columns)
  let elements = Array<Float>(unsafeUninitializedCapacity: shape.count) { results, count in
    qkv_product(
      (kernel ?? .best).machine, left.elements, right.elements, results.baseAddress, left.rows, left.columns,
      right.columns, max(threads, 1))
    count = shape.count
  }
  return Matrix(shape, elements: elements)
}
