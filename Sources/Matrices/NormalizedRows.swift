import CKernels

/// Each row moved and stretched to mean 0 and variance 1.
/// - Parameter matrix: (n × m)
/// - Returns: (n × m)
package func normalizedRows(_ matrix: Matrix, epsilon: Float, kernel: Kernel = .best) -> Matrix {
  Matrix(uninitialized: matrix.shape) { results in
    matrix.elements.withUnsafeBufferPointer {
      qkv_normalize(kernel.machine, $0.baseAddress, results.baseAddress, matrix.rows, matrix.columns, Double(epsilon))
    }
  }
}

/// The gradient of `normalizedRows`.
/// - Parameters:
///   - matrix: (n × m)
///   - upstream: (n × m)
/// - Returns: (n × m)
package func normalizedRowsGradient(
  _ matrix: Matrix, upstream: Matrix, epsilon: Float, kernel: Kernel = .best
) -> Matrix {
  Matrix(uninitialized: matrix.shape) { results in
    matrix.elements.withUnsafeBufferPointer { elements in
      upstream.elements.withUnsafeBufferPointer { upstream in
        qkv_normalize_gradient(
          kernel.machine, elements.baseAddress, upstream.baseAddress, results.baseAddress, matrix.rows,
          matrix.columns, Double(epsilon))
      }
    }
  }
}

extension Matrix {
  /// All elements as one row.
  var flat: Matrix { Matrix(Shape(1, shape.count), elements: elements) }
}
