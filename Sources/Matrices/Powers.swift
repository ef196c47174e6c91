import CKernels
import Glibc

/// e to the power of each element, within 1 unit in the last place; the same bits on every machine.
/// - Parameter matrix: (n × m)
/// - Returns: (n × m)
package func powers(_ matrix: Matrix, kernel: Kernel = .best) -> Matrix {
  Matrix(uninitialized: matrix.shape) { results in
    matrix.elements.withUnsafeBufferPointer {
      qkv_exp(kernel.machine, $0.baseAddress, results.baseAddress, results.count)
    }
  }
}

/// Each row as shares that sum to 1.
/// - Parameter scores: (n × m)
/// - Returns: (n × m)
package func softmaxRows(_ scores: Matrix, temperature: Float = 1, kernel: Kernel = .best) -> Matrix {
  Matrix(uninitialized: scores.shape) { results in
    scores.elements.withUnsafeBufferPointer {
      qkv_softmax(kernel.machine, $0.baseAddress, results.baseAddress, scores.rows, scores.columns, temperature)
    }
  }
}

/// The logarithm of the sum of the powers of each row, log Σ eˣ, from the same powers and the same sum as softmax.
/// - Parameter scores: (n × m)
/// - Returns: the largest element of each row, and the logarithm of Σ e to the power of (x − largest)
func logarithmicSums(_ scores: Matrix, kernel: Kernel = .best) -> [(largest: Double, whole: Double)] {
  var largest = [Float](repeating: 0, count: scores.rows)
  var sums = [Double](repeating: 0, count: scores.rows)
  _ = Matrix(uninitialized: scores.shape) { powers in
    scores.elements.withUnsafeBufferPointer {
      qkv_powers(
        kernel.machine, $0.baseAddress, powers.baseAddress, scores.rows, scores.columns, 1, &largest, &sums)
    }
  }
  return zip(largest, sums).map { (Double($0), log($1)) }
}

extension Matrix {
  /// What a function of rows makes of each row, each column, or all elements as one row.
  func byLanes(_ along: Along, _ function: (Matrix) -> Matrix) -> Matrix {
    switch along {
    case .rows: function(self)
    case .columns: function(transposed).transposed
    case .all: Matrix(shape, elements: function(flat).elements)
    }
  }

  /// Rows become columns.
  package var transposed: Matrix {
    Matrix(uninitialized: shape.transposed) { results in
      elements.withUnsafeBufferPointer { elements in
        // In squares, so that a line of the cache is used as a whole on both sides.
        for top in stride(from: 0, to: rows, by: 16) {
          for left in stride(from: 0, to: columns, by: 16) {
            for row in top..<min(top + 16, rows) {
              for column in left..<min(left + 16, columns) {
                results[column * rows + row] = elements[row * columns + column]
              }
            }
          }
        }
      }
    }
  }
}
