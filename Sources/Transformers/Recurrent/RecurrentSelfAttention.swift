import Matrices

/// The learned matrices of a recurrent network that attends to itself.
public struct RecurrentSelfAttention: Sendable {
  /// What a word brings into its context, (d_input × d_hidden).
  public var input: Projection
  /// From the context to the state, (d_hidden × d_hidden).
  public var context: Projection
  /// From the state before to the state, (d_hidden × d_hidden).
  public var hidden: Projection

  public init(input: Projection, context: Projection, hidden: Projection) {
    self.input = input
    self.context = context
    self.hidden = hidden
  }
}

/// What a recurrent network with self-attention computed.
public struct RecurrentAttentionRun: Sendable {
  /// All hidden states h₁, h₂, … below each other, (length × d_hidden).
  public let states: Traced
  /// All contexts c₁, c₂, … below each other, (length × d_hidden).
  public let contexts: Traced
  /// How much each step attends to each context before it, (1 × contexts); `nil` where there is none.
  public let weights: [Traced?]
}

extension Trace {
  /// A recurrent network that looks back at its own contexts (after Cheng, Dong and Lapata 2016).
  ///
  /// h₀ and c₀ are zero. At step t the query is h_{t−1}, keys and values are the earlier contexts:
  ///
  ///     a = softmax(h_{t−1}·Cᵀ)·C,   c_t = x_t·W_x + a,   h_t = tanh(c_t·W_c + h_{t−1}·W_h)
  ///
  /// The word has its share in the new context: a weighted sum of zeros alone would stay zero for ever. Without keys a
  /// is 0. If c₀ is counted among the keys, its score is always 0, and what it gets of the weights leads nowhere.
  /// Names what it computes `steps.T.scores`, `weights`, `attended`, `context` and `hidden`, then `contexts` and
  /// `states`.
  /// - Parameters:
  ///   - inputs: (length × d_input)
  ///   - countsFirst: whether c₀ is among the keys.
  /// - Throws: `.shapes` where the matrices do not go together, `.argument` where there is nothing to read.
  public mutating func recurrentSelfAttention(
    _ inputs: Traced, _ weights: RecurrentSelfAttention, countsFirst: Bool = false
  ) throws(MatrixProblem) -> RecurrentAttentionRun {
    let zero = try filled(Shape(1, shape(weights.hidden.weights).rows), with: 0)
    label(zero, rows: Axis(labels: ["c₀"]))
    var hidden = zero
    var (contexts, states): ([Traced], [Traced]) = ([], [])
    var weightRows: [Traced?] = []
    for row in 0..<shape(inputs).rows {
      let keys = (countsFirst ? [zero] : []) + contexts
      let step = try part("steps.\(row)") { trace throws(MatrixProblem) in
        let found = try trace.attended(hidden, keys: keys)
        let attended = found?.output ?? zero
        let input = try trace.slice(inputs, rows: row..<row + 1)
        let context = try trace.named(trace.add(trace.projected(input, weights.input), attended), "context")
        let sum = try trace.add(trace.projected(context, weights.context), trace.projected(hidden, weights.hidden))
        return (context: context, hidden: try trace.named(trace.tanh(sum), "hidden"), weights: found?.weights)
      }
      hidden = step.hidden
      contexts.append(step.context)
      states.append(step.hidden)
      weightRows.append(step.weights)
    }
    return RecurrentAttentionRun(
      states: try named(concat(states, .rows), "states"), contexts: try named(concat(contexts, .rows), "contexts"),
      weights: weightRows)
  }

  /// What a state finds among the contexts; `nil` where there is none.
  private mutating func attended(
    _ hidden: Traced, keys: [Traced]
  ) throws(MatrixProblem) -> (output: Traced, weights: Traced)? {
    guard !keys.isEmpty else { return nil }
    let contexts = try concat(keys, .rows)
    let scores = try named(product(hidden, transposed(contexts)), "scores")
    let weights = try named(softmax(scores), "weights")
    return (try named(product(weights, contexts), "attended"), weights)
  }
}
