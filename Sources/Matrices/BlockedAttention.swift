import CKernels

/// One attention with its weights, in rows that fit the cache: the bits of doing it step by step.
/// - Parameters:
///   - query: (targets × d_k)
///   - key: (sources × d_k)
///   - value: (sources × d_v)
///   - mask: (targets × sources), 0 where something is hidden; a side may have length 1
///   - scale: what scores are multiplied by.
/// - Returns: (targets × sources) and (targets × d_v)
/// - Precondition: the shapes go together.
package func blockedAttention(
  query: Matrix, key: Matrix, value: Matrix, mask: Matrix?, scale: Double, kernel: Kernel = .best
) -> (weights: Matrix, output: Matrix) {
  precondition(query.columns == key.columns && key.rows == value.rows)
  let shape = Shape(query.rows, key.rows)
  precondition(mask.map { $0.shape.paired(with: shape) == shape } ?? true)
  var output = Matrix(Shape(query.rows, value.columns), repeating: 0)
  let weights = Matrix(uninitialized: shape) { weights in
    let parts = Parts(query: query, key: key, value: value, mask: mask, scale: scale)
    output.elements.withUnsafeMutableBufferPointer { parts.attend(weights, $0, kernel) }
  }
  return (weights, output)
}

/// What goes into one attention.
private struct Parts {
  let query, key, value: Matrix
  let mask: Matrix?
  let scale: Double

  func attend(
    _ weights: UnsafeMutableBufferPointer<Float>, _ output: UnsafeMutableBufferPointer<Float>, _ kernel: Kernel
  ) {
    let repetition = Repetition(mask?.shape ?? .scalar)
    query.elements.withUnsafeBufferPointer { queries in
      key.elements.withUnsafeBufferPointer { keys in
        value.elements.withUnsafeBufferPointer { values in
          (mask?.elements ?? []).withUnsafeBufferPointer { masks in
            var parts = qkv_attention_parts(
              query: qkv_view(queries, query.shape), key: qkv_view(keys, key.shape),
              value: qkv_view(values, value.shape), mask: mask == nil ? nil : masks.baseAddress,
              mask_row: repetition.rowStep, mask_column: repetition.columnStep, scale: scale,
              weights: weights.baseAddress, output: output.baseAddress, output_row: value.columns,
              targets: query.rows, sources: key.rows, d_k: query.columns, d_v: value.columns)
            guard qkv_attention(kernel.machine, &parts) != 0 else { fatalError("no memory left") }
          }
        }
      }
    }
  }
}
