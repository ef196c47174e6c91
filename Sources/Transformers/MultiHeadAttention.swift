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
    try multiHeadAttention(queries: queries, memory: memory, parameters, .explained(mask: mask))
  }

  /// The same in another form.
  public mutating func multiHeadAttention(
    queries: Traced, memory: Traced, _ parameters: MultiHeadAttention, _ form: AttentionForm
  ) throws(MatrixProblem) -> Traced {
    let query = try named(projected(queries, parameters.query), "q")
    let known = try keysAndValues(memory, parameters, form)
    let joined = try heads(
      query: query, key: known.keys, value: known.values, count: parameters.headCount, form)
    return try named(projected(joined, parameters.output), "output")
  }

  /// What is asked: computed from the memory, unless it is remembered.
  private mutating func keysAndValues(
    _ memory: Traced, _ parameters: MultiHeadAttention, _ form: AttentionForm
  ) throws(MatrixProblem) -> KeysAndValues {
    if case .remembered(let known) = form { return known }
    var keys = try projected(memory, parameters.key)
    if case .continued(let earlier?) = form { keys = try concat([earlier.keys, keys], .rows) }
    name(keys, "k")
    var values = try projected(memory, parameters.value)
    if case .continued(let earlier?) = form { values = try concat([earlier.values, values], .rows) }
    name(values, "v")
    return KeysAndValues(keys: keys, values: values)
  }

  /// What all heads give, side by side.
  /// - Parameters:
  ///   - query: (targets × h·d_k)
  ///   - key: (sources × h·d_k)
  ///   - value: (sources × h·d_v)
  /// - Returns: (targets × h·d_v), named `concat`
  mutating func heads(
    query: Traced, key: Traced, value: Traced, count: Int, _ form: AttentionForm
  ) throws(MatrixProblem) -> Traced {
    _ = try headWidth(of: query, count: count)
    return switch form {
    case .explained(let mask):
      try explainedHeads(query: query, key: key, value: value, count: count, mask: mask)
    case .packed(let queries, let keys, let isCausal):
      try packedHeads(
        query: query, key: key, value: value, count: count, queryLengths: queries, keyLengths: keys,
        isCausal: isCausal)
    case .continued, .remembered:
      try explainedHeads(query: query, key: key, value: value, count: count, mask: nil)
    }
  }

  private mutating func explainedHeads(
    query: Traced, key: Traced, value: Traced, count: Int, mask: Traced?
  ) throws(MatrixProblem) -> Traced {
    let mask = isOff("mask") ? nil : mask
    let scale: Float? = isOff("scaling") ? 1 : nil
    var heads: [Traced] = []
    for head in 0..<count {
      heads.append(
        try part("heads.\(head)") { trace throws(MatrixProblem) in
          let query = try trace.named(trace.head(head, of: count, query), "q")
          let key = try trace.named(trace.head(head, of: count, key), "k")
          let value = try trace.named(trace.head(head, of: count, value), "v")
          return try trace.scaledDotProductAttention(query: query, key: key, value: value, mask: mask, scale: scale)
        })
    }
    return try named(concat(heads, .columns), "concat")
  }

  /// Columns dealt out to the heads: the first d_model / h to the first, and so on.
  /// - Parameter matrix: (length × d_model)
  /// - Returns: `count` matrices, each (length × d_model / count)
  /// - Throws: `.argument` where `count` does not divide d_model.
  public mutating func splitHeads(_ matrix: Traced, count: Int) throws(MatrixProblem) -> [Traced] {
    let width = try headWidth(of: matrix, count: count)
    var heads: [Traced] = []
    for head in 0..<count { heads.append(try slice(matrix, columns: head * width..<(head + 1) * width)) }
    return heads
  }

  /// The columns of one head.
  private mutating func head(_ head: Int, of count: Int, _ matrix: Traced) throws(MatrixProblem) -> Traced {
    let width = try headWidth(of: matrix, count: count)
    return try slice(matrix, columns: head * width..<(head + 1) * width)
  }

  private func headWidth(of matrix: Traced, count: Int) throws(MatrixProblem) -> Int {
    let columns = shape(matrix).columns
    guard count > 0, columns % count == 0 else {
      throw .argument(operation: "split heads", name: "heads", value: "\(count)", requirement: .divides(columns))
    }
    return columns / count
  }

  /// Gives an entry a name where it is made.
  mutating func named(_ traced: Traced, _ name: String) -> Traced {
    self.name(traced, name)
    return traced
  }
}
