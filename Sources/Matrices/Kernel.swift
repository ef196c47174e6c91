import CKernels

/// The instructions that inner loops are computed with. All of them give the same bits.
package enum Kernel: CaseIterable, Sendable {
  case portable, avx2, avx512

  /// The fastest that this machine has.
  package static let best = allCases.last { $0.isSupported } ?? .portable

  package var isSupported: Bool { qkv_is(machine) != 0 }

  var machine: qkv_machine {
    switch self {
    case .portable: qkv_portable
    case .avx2: qkv_avx2
    case .avx512: qkv_avx512
    }
  }
}

/// The product of two matrices; the same bits for every number of threads and every kernel.
///
/// A transposed side is read the other way round where it lies: nothing is copied.
/// - Parameters:
///   - left: (n × k), or (k × n) where it is transposed
///   - right: (k × m), or (m × k) where it is transposed
/// - Returns: (n × m)
/// - Precondition: the shapes go together, and the machine supports the kernel.
package func matrixProduct(
  _ left: Matrix, _ right: Matrix, transposesLeft: Bool = false, transposesRight: Bool = false, threads: Int,
  kernel: Kernel = .best
) -> Matrix {
  let (leftShape, rightShape) = (left.shape.transposed(if: transposesLeft), right.shape.transposed(if: transposesRight))
  precondition(leftShape.columns == rightShape.rows)
  return Matrix(uninitialized: Shape(leftShape.rows, rightShape.columns)) { results in
    left.elements.withUnsafeBufferPointer { lefts in
      right.elements.withUnsafeBufferPointer { rights in
        qkv_product(
          kernel.machine, qkv_view(lefts, left.shape, isTransposed: transposesLeft),
          qkv_view(rights, right.shape, isTransposed: transposesRight), results.baseAddress, rightShape.columns,
          leftShape.rows, leftShape.columns, rightShape.columns, max(threads, 1))
      }
    }
  }
}

extension qkv_view {
  /// - Parameter shape: as the elements lie.
  package init(_ elements: UnsafeBufferPointer<Float>, _ shape: Shape, isTransposed: Bool = false) {
    self.init(
      start: elements.baseAddress, row: isTransposed ? 1 : shape.columns, column: isTransposed ? shape.columns : 1)
  }
}

extension Shape {
  func transposed(if isTransposed: Bool) -> Shape { isTransposed ? transposed : self }
}

extension Matrix {
  /// A matrix whose elements are all written by `write`.
  @inline(__always)
  package init(uninitialized shape: Shape, _ write: (UnsafeMutableBufferPointer<Float>) -> Void) {
    let elements = Array<Float>(unsafeUninitializedCapacity: shape.count) { results, count in
      write(UnsafeMutableBufferPointer(rebasing: results[..<shape.count]))
      count = shape.count
    }
    self.init(shape, elements: elements)
  }
}
