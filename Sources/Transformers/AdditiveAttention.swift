import Matrices

/// The learned matrices of additive attention.
public struct AdditiveAttention: Sendable {
  /// (d_query × d_hidden)
  public var queryWeights: Traced
  /// (d_key × d_hidden)
  public var keyWeights: Traced
  /// (d_hidden × 1): what each hidden feature counts for.
  public var scoreWeights: Traced

  public init(queryWeights: Traced, keyWeights: Traced, scoreWeights: Traced) {
    self.queryWeights = queryWeights
    self.keyWeights = keyWeights
    self.scoreWeights = scoreWeights
  }
}

extension Trace {
  /// Additive attention (Bahdanau, Cho and Bengio 2015, appendix A.1.2): a score is v·tanh(q·W_q + k·W_k).
  ///
  /// Vaswani et al. 2017, section 3.2.1, compare it with the dot product. Names what it computes `scores`, `masked`
  /// (where there is a mask), `weights` and `output`.
  /// - Parameters:
  ///   - query: (targets × d_query)
  ///   - key: (sources × d_key)
  ///   - value: (sources × d_v)
  ///   - mask: (targets × sources), 0 where attending is not allowed
  /// - Returns: (targets × d_v)
  /// - Throws: `.shapes` where the matrices do not go together.
  public mutating func additiveAttention(
    query: Traced, key: Traced, value: Traced, _ parameters: AdditiveAttention, mask: Traced? = nil
  ) throws(MatrixProblem) -> Traced {
    let scores = try additiveScores(query: query, key: key, parameters)
    let weights = try softmax(masked(scores, by: mask), along: .rows)
    name(weights, "weights")
    let output = try product(weights, value)
    name(output, "output")
    return output
  }

  /// One row of scores for each query: all keys against it at once. Named `scores`.
  /// - Parameters:
  ///   - query: (targets × d_query)
  ///   - key: (sources × d_key)
  /// - Returns: (targets × sources)
  public mutating func additiveScores(
    query: Traced, key: Traced, _ parameters: AdditiveAttention
  ) throws(MatrixProblem) -> Traced {
    let queries = try product(query, parameters.queryWeights)
    let keys = try product(key, parameters.keyWeights)
    var rows: [Traced] = []
    for row in 0..<shape(queries).rows {
      let hidden = try tanh(add(keys, slice(queries, rows: row..<row + 1)))
      rows.append(try transposed(product(hidden, parameters.scoreWeights)))
    }
    let scores = try concat(rows, .rows)
    name(scores, "scores")
    labelAsScores(scores, queries: self[query].axes.rows, keys: self[key].axes.rows)
    return scores
  }
}
