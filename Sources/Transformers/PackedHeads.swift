import Matrices

extension Trace {
  /// The heads of many sentences that stand below each other, each of which sees only itself.
  /// - Parameters:
  ///   - query: (Σ queryLengths × d_model)
  ///   - key: (Σ keyLengths × d_model)
  ///   - value: (Σ keyLengths × d_model)
  /// - Returns: (Σ queryLengths × d_model), named `concat`
  mutating func packedHeads(
    query: Traced, key: Traced, value: Traced, count: Int, queryLengths: [Int], keyLengths: [Int], isCausal: Bool
  ) throws(MatrixProblem) -> Traced {
    let sentences = Sentences(
      targetLengths: queryLengths, sourceLengths: keyLengths, headCount: count, isCausal: isCausal)
    return try named(packedAttention(query: query, key: key, value: value, sentences), "concat")
  }
}
