import Matrices

extension Trace {
  /// The heads of many sentences that stand below each other, each of which sees only itself.
  /// - Parameters:
  ///   - query: (Σ queryLengths × h·d_k)
  ///   - key: (Σ keyLengths × h·d_k)
  ///   - value: (Σ keyLengths × h·d_v)
  /// - Returns: (Σ queryLengths × h·d_v), named `concat`
  mutating func packedHeads(
    query: Traced, key: Traced, value: Traced, count: Int, queryLengths: [Int], keyLengths: [Int], isCausal: Bool
  ) throws(MatrixProblem) -> Traced {
    var sentences: [Traced] = []
    var (queryStart, keyStart) = (0, 0)
    for (queryLength, keyLength) in zip(queryLengths, keyLengths) {
      let (asking, asked) = (queryStart..<queryStart + queryLength, keyStart..<keyStart + keyLength)
      let queries = try splitHeads(slice(query, rows: asking), count: count)
      let keys = try splitHeads(slice(key, rows: asked), count: count)
      let values = try splitHeads(slice(value, rows: asked), count: count)
      let mask = isCausal ? try causalMask(queryLength) : nil
      var heads: [Traced] = []
      for head in 0..<count {
        heads.append(
          try scaledDotProductAttention(query: queries[head], key: keys[head], value: values[head], mask: mask))
      }
      sentences.append(try concat(heads, .columns))
      (queryStart, keyStart) = (asking.upperBound, asked.upperBound)
    }
    return try named(concat(sentences, .rows), "concat")
  }
}
