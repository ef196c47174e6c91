import Matrices

extension Trace {
  /// Scaled dot-product attention (Vaswani et al. 2017, section 3.2.1, equation 1): softmax(Q·Kᵀ/√d_k)·V.
  ///
  /// Names what it computes `scores`, `scaled`, `masked` (where there is a mask), `weights` and `output`.
  /// - Parameters:
  ///   - query: (targets × d_k)
  ///   - key: (sources × d_k)
  ///   - value: (sources × d_v)
  ///   - mask: (targets × sources), 1 where attending is allowed and 0 where it is not; a side may have length 1
  ///   - scale: what scores are multiplied by; `nil`: divided by √d_k
  /// - Returns: (targets × d_v)
  /// - Throws: `.shapes` where the matrices do not go together.
  public mutating func scaledDotProductAttention(
    query: Traced, key: Traced, value: Traced, mask: Traced? = nil, scale: Float? = nil
  ) throws(MatrixProblem) -> Traced {
    let weights = try attentionWeights(query: query, key: key, mask: mask, scale: scale)
    let output = try product(weights, value)
    return try named(isOff("output") ? self.scale(output, by: 0) : output, "output")
  }

  /// How much each target attends to each source: softmax(Q·Kᵀ/√d_k), each row of which sums to 1.
  ///
  /// A row in which everything is hidden becomes not-a-number.
  /// - Parameters:
  ///   - query: (targets × d_k)
  ///   - key: (sources × d_k)
  ///   - mask: (targets × sources), 1 where attending is allowed and 0 where it is not; a side may have length 1
  ///   - scale: what scores are multiplied by; `nil`: divided by √d_k
  /// - Returns: (targets × sources)
  /// - Throws: `.shapes` where the matrices do not go together.
  public mutating func attentionWeights(
    query: Traced, key: Traced, mask: Traced? = nil, scale: Float? = nil
  ) throws(MatrixProblem) -> Traced {
    let scores = try attentionScores(query: query, key: key)
    let dK = shape(query).columns
    let factor = if let scale { Scale.Factor.number(scale) } else { Scale.Factor.inverseRoot(dK, name: "d_k") }
    let scaledScores = try self.scale(scores, by: factor)
    name(scaledScores, "scaled")
    let maskedScores = try masked(scaledScores, by: mask)
    let weights = try softmax(maskedScores, along: .rows)
    name(weights, "weights")
    return weights
  }

  /// How well each key answers each query: Q·Kᵀ.
  private mutating func attentionScores(query: Traced, key: Traced) throws(MatrixProblem) -> Traced {
    guard shape(query).columns == shape(key).columns else {
      throw .shapes(operation: "attention", [shape(query), shape(key)])
    }
    let scores = try product(query, transposed(key))
    name(scores, "scores")
    labelAsScores(scores, queries: self[scores].axes.rows, keys: self[scores].axes.columns)
    return scores
  }

  /// Scores of which the hidden ones are −∞, so that softmax gives them nothing.
  mutating func masked(_ scores: Traced, by mask: Traced?) throws(MatrixProblem) -> Traced {
    guard let mask else { return scores }
    let maskedScores = try maskedFill(scores, mask: mask, with: -.infinity)
    name(maskedScores, "masked")
    return maskedScores
  }
}

extension Trace {
  /// Rows are queries and columns are keys, unless somebody has already told them apart by names of their own.
  mutating func labelAsScores(_ scores: Traced, queries: Axis, keys: Axis) {
    let isTold = !queries.name.isEmpty && !keys.name.isEmpty && queries.name != keys.name
    label(
      scores, rows: isTold ? queries : Axis("query", labels: queries.labels),
      columns: isTold ? keys : Axis("key", labels: keys.labels))
  }
}
