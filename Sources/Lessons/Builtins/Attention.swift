import Matrices
import Transformers

extension Builtin {
  static let attention: [Builtin] = [
    Builtin(
      "attention",
      [.matrix("Q"), .matrix("K"), .matrix("V"), .matrix("mask", .optional), .number("scale", .optional)],
      "softmax(Q·Kᵀ/√d_k)·V, with hidden scores −∞. `scale` is what scores are multiplied by, 1/√d_k unless given.",
      "softmax(Q·Kᵀ/√d_k)·V，被遮住的分数为 −∞。`scale` 是分数所乘的数，默认 1/√d_k。"
    ) { call, trace in
      .matrix(
        try trace.scaledDotProductAttention(
          query: call.matrix("Q"), key: call.matrix("K"), value: call.matrix("V"),
          mask: call.mask(forQueries: "Q", &trace), scale: call.numberIfGiven("scale")))
    },
    Builtin(
      "attention_weights",
      [.matrix("Q"), .matrix("K"), .matrix("mask", .optional), .number("scale", .optional)],
      "softmax(Q·Kᵀ/√d_k): how much each query attends to each key.", "softmax(Q·Kᵀ/√d_k)：每个查询对每个键的注意力。"
    ) { call, trace in
      .matrix(
        try trace.attentionWeights(
          query: call.matrix("Q"), key: call.matrix("K"), mask: call.mask(forQueries: "Q", &trace),
          scale: call.numberIfGiven("scale")))
    },
    Builtin(
      "additive_attention",
      [
        .matrix("q"), .matrix("K"), .matrix("V"), .matrix("Wq"), .matrix("Wk"), .matrix("v"),
        .matrix("mask", .optional),
      ],
      "Bahdanau's attention: a score is v·tanh(q·Wq + k·Wk).", "Bahdanau 注意力：分数是 v·tanh(q·Wq + k·Wk)。"
    ) { call, trace in
      let scoreWeights = try column(call.matrix("v"), &trace)
      let parameters = AdditiveAttention(
        queryWeights: call.matrix("Wq"), keyWeights: call.matrix("Wk"), scoreWeights: scoreWeights)
      return .matrix(
        try trace.additiveAttention(
          query: call.matrix("q"), key: call.matrix("K"), value: call.matrix("V"), parameters,
          mask: call.mask(forQueries: "q", &trace)))
    },
    Builtin(
      "additive_scores", [.matrix("Q"), .matrix("K"), .matrix("Wq"), .matrix("Wk"), .matrix("v")],
      "Bahdanau's scores, v·tanh(q·Wq + k·Wk): a row for each query, a column for each key.",
      "Bahdanau 的分数 v·tanh(q·Wq + k·Wk)：每个查询一行，每个键一列。"
    ) { call, trace in
      let parameters = AdditiveAttention(
        queryWeights: call.matrix("Wq"), keyWeights: call.matrix("Wk"),
        scoreWeights: try column(call.matrix("v"), &trace))
      return .matrix(try trace.additiveScores(query: call.matrix("Q"), key: call.matrix("K"), parameters))
    },
    Builtin(
      "multi_head_attention",
      [
        .matrix("X"), .matrix("Y"), .matrix("Wq"), .matrix("Wk"), .matrix("Wv"), .matrix("Wo"), .whole("heads"),
        .matrix("mask", .optional), .matrix("bq", .optional), .matrix("bk", .optional), .matrix("bv", .optional),
        .matrix("bo", .optional),
      ],
      "Several heads side by side, joined by Wo. X gives the queries, Y the keys and values.",
      "多个头并排，由 Wo 合并。X 给出查询，Y 给出键和值。"
    ) { call, trace in
      let parameters = MultiHeadAttention(
        query: call.projection("Wq", "bq"), key: call.projection("Wk", "bk"), value: call.projection("Wv", "bv"),
        output: call.projection("Wo", "bo"), headCount: call.whole("heads"))
      return .matrix(
        try trace.multiHeadAttention(
          queries: call.matrix("X"), memory: call.matrix("Y"), parameters,
          mask: call.mask(forQueries: "X", &trace)))
    },
    Builtin(
      "feed_forward",
      [
        .matrix("X"), .matrix("W1"), .matrix("b1"), .matrix("W2"), .matrix("b2"),
        Parameter("activation", .word(["relu", "gelu", "silu"]), .word("relu")),
      ],
      "Each row by itself: activation(x·W1 + b1)·W2 + b2.", "逐行计算：activation(x·W1 + b1)·W2 + b2。"
    ) { call, trace in
      let parameters = FeedForward(
        hidden: call.projection("W1", "b1"), output: call.projection("W2", "b2"),
        activation: Activation(rawValue: call.word("activation")) ?? .relu)
      return .matrix(try trace.feedForward(call.matrix("X"), parameters))
    },
  ]

  /// A vector as a column, whichever way it was written.
  static func column(_ vector: Traced, _ trace: inout Trace) throws(MatrixProblem) -> Traced {
    trace.shape(vector).rows == 1 ? try trace.transposed(vector) : vector
  }
}

extension Arguments {
  func projection(_ weights: String, _ bias: String) -> Projection {
    Projection(matrix(weights), bias: matrixIfGiven(bias))
  }
}

extension Arguments {
  /// The mask, for as many queries as there are: one whose rows are all alike, e.g. of padding, hides the same keys from
  /// every query, however many queries it was made for.
  fileprivate func mask(forQueries name: String, _ trace: inout Trace) throws(MatrixProblem) -> Traced? {
    guard let mask = matrixIfGiven("mask") else { return nil }
    let value = trace.value(mask)
    let isAlike = value.rows > 0 && (1..<max(1, value.rows)).allSatisfy { value.row($0) == value.row(0) }
    guard value.rows != trace.shape(matrix(name)).rows, isAlike else { return mask }
    return try trace.slice(mask, rows: 0..<1)
  }
}
