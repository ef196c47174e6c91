import Matrices

/// The learned matrices of multi-head attention.
public struct MultiHeadAttention: Sendable {
  /// W_Q (d_model × h·d_k)
  public var query: Projection
  /// W_K (d_model × h·d_k)
  public var key: Projection
  /// W_V (d_model × h·d_v)
  public var value: Projection
  /// W_O (h·d_v × d_model)
  public var output: Projection
  public var headCount: Int

  public init(query: Projection, key: Projection, value: Projection, output: Projection, headCount: Int) {
    self.query = query
    self.key = key
    self.value = value
    self.output = output
    self.headCount = headCount
  }
}

extension Trace {
  /// Multi-head attention (Vaswani et al. 2017, section 3.2.2): Concat(head₁, …, head_h)·W_O.
  ///
  /// In self-attention `queries` and `memory` are the same; in cross-attention `memory` is the encoder's output. Names
  /// what it computes `q`, `k`, `v`, `heads.H.…`, `concat` and `output`.
  /// - Parameters:
  ///   - queries: X (targets × d_model), what asks
  ///   - memory: Y (sources × d_model), what is asked
  ///   - mask: (targets × sources), 0 where attending is not allowed; the same for all heads
  /// - Returns: (targets × d_model)
  /// - Throws: `.shapes` where the matrices do not go together, `.argument` where the heads do not divide d_model.
  public mutating func multiHeadAttention(
    queries: Traced, memory: Traced, _ parameters: MultiHeadAttention, mask: Traced? = nil
  ) throws(MatrixProblem) -> Traced {
    let count = parameters.headCount
    let query = try splitHeads(named(projected(queries, parameters.query), "q"), count: count)
    let key = try splitHeads(named(projected(memory, parameters.key), "k"), count: count)
    let value = try splitHeads(named(projected(memory, parameters.value), "v"), count: count)
    var heads: [Traced] = []
    for head in 0..<count {
      heads.append(
        try part("heads.\(head)") { trace throws(MatrixProblem) in
          try trace.scaledDotProductAttention(
            query: trace.named(query[head], "q"), key: trace.named(key[head], "k"),
            value: trace.named(value[head], "v"), mask: mask)
        })
    }
    let joined = try named(concat(heads, .columns), "concat")
    return try named(projected(joined, parameters.output), "output")
  }

  /// Columns dealt out to the heads: the first d_model / h to the first, and so on.
  /// - Parameter matrix: (length × d_model)
  /// - Returns: `count` matrices, each (length × d_model / count)
  /// - Throws: `.argument` where `count` does not divide d_model.
  public mutating func splitHeads(_ matrix: Traced, count: Int) throws(MatrixProblem) -> [Traced] {
    let columns = shape(matrix).columns
    guard count > 0, columns % count == 0 else {
      throw .argument(operation: "split heads", name: "heads", value: "\(count)", requirement: .divides(columns))
    }
    let width = columns / count
    var heads: [Traced] = []
    for head in 0..<count { heads.append(try slice(matrix, columns: head * width..<(head + 1) * width)) }
    return heads
  }

  /// Gives an entry a name where it is made.
  mutating func named(_ traced: Traced, _ name: String) -> Traced {
    self.name(traced, name)
    return traced
  }
}
