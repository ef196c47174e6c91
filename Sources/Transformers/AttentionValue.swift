import Matrices

/// Scaled dot-product attention of plain matrices (Vaswani et al. 2017, equation 1): the same bits as
/// `Trace.scaledDotProductAttention`, with nothing kept but its weights and its output.
/// - Parameters:
///   - query: (targets × d_k)
///   - key: (sources × d_k)
///   - value: (sources × d_v)
///   - mask: (targets × sources), 1 where attending is allowed and 0 where it is not; a side may have length 1
///   - scale: what scores are multiplied by; `nil`: divided by √d_k
/// - Returns: the weights (targets × sources) and the output (targets × d_v)
/// - Throws: `.shapes` where the matrices do not go together.
public func attention(
  query: Matrix, key: Matrix, value: Matrix, mask: Matrix? = nil, scale: Float? = nil
) throws(MatrixProblem) -> (weights: Matrix, output: Matrix) {
  let shape = Shape(query.rows, key.rows)
  let isMaskRight =
    mask.map { [1, shape.rows].contains($0.rows) && [1, shape.columns].contains($0.columns) } ?? true
  guard query.columns == key.columns, key.rows == value.rows, isMaskRight else {
    throw .shapes(operation: "attention", [query, key, value].map(\.shape) + (mask.map { [$0.shape] } ?? []))
  }
  let factor = scale.map { Double($0) } ?? 1 / Double(query.columns).squareRoot()
  return blockedAttention(query: query, key: key, value: value, mask: mask, scale: factor)
}
