import Matrices

/// The learned matrices of a recurrent encoder and decoder (Sutskever et al. 2014), with attention between them or
/// without (Bahdanau, Cho and Bengio 2015).
public struct RecurrentEncoderDecoder: Sendable {
  public var encoder: RecurrentCell
  /// Reads a word of the target beside the context: d_input is that of the words and d_hidden together.
  public var decoder: RecurrentCell
  public var attention: RecurrentAttention
  /// (2·d_hidden × vocabulary), from a state beside its context to the logits.
  public var generator: Projection

  public init(
    encoder: RecurrentCell, decoder: RecurrentCell, attention: RecurrentAttention, generator: Projection
  ) {
    self.encoder = encoder
    self.decoder = decoder
    self.attention = attention
    self.generator = generator
  }
}

/// How a decoder looks at the states of an encoder.
public enum RecurrentAttention: Sendable {
  /// Not at all: the last state of the encoder is the context of every word.
  case none
  /// v·tanh(q·W_q + k·W_k)
  case additive(AdditiveAttention)
  /// q·k
  case dot
  /// q·k/√d
  case scaled
}

extension Trace {
  /// A recurrent encoder reads the source, then a recurrent decoder reads the target and says what could come next.
  ///
  /// Names what it computes `encoder.steps.T.…`, `encoder.states`, `decoder.steps.T.…` (with `scores`, `weights` and
  /// `context`), `decoder.output`, `decoder.weights` and `logits`.
  /// - Parameters:
  ///   - source: the words of the source, (sources × d_input)
  ///   - target: the words of the target, (targets × d_input)
  /// - Returns: the logits, (targets × vocabulary)
  public mutating func recurrentTranslation(
    source: Traced, target: Traced, _ model: RecurrentEncoderDecoder
  ) throws(MatrixProblem) -> Traced {
    let run = try part("encoder") { trace throws(MatrixProblem) in
      try trace.recurrentNetwork(source, model.encoder)
    }
    guard let last = run.steps.last else {
      throw .argument(operation: "recurrent network", name: "source", value: "0", requirement: .notEmpty)
    }
    let decoded = try part("decoder") { trace throws(MatrixProblem) in
      try trace.recurrentDecoder(
        target, memory: run.states, last: last, model.decoder, attention: model.attention)
    }
    return try named(projected(decoded.output, model.generator), "logits")
  }

  /// A recurrent decoder that looks at the states of an encoder before it reads each word.
  ///
  /// Names what it computes `steps.T.…`, `output` and `weights`.
  /// - Parameters:
  ///   - target: the words of the target, (targets × d_input)
  ///   - memory: the states of the encoder, (sources × d_hidden)
  ///   - last: what the encoder remembers at its end, where the decoder begins.
  /// - Returns: a state beside its context in each row, (targets × 2·d_hidden), and the weights (targets × sources)
  public mutating func recurrentDecoder(
    _ target: Traced, memory: Traced, last: RecurrentState, _ cell: RecurrentCell, attention: RecurrentAttention
  ) throws(MatrixProblem) -> (output: Traced, weights: Traced?) {
    var state = last
    var (outputs, weights): ([Traced], [Traced]) = ([], [])
    for row in 0..<shape(target).rows {
      outputs.append(
        try part("steps.\(row)") { trace throws(MatrixProblem) in
          let context = try trace.context(of: state.hidden, memory: memory, last: last, attention)
          let word = try trace.slice(target, rows: row..<row + 1)
          state = try trace.recurrentStep(trace.concat([word, context.output], .columns), state, cell)
          if let shares = context.weights { weights.append(shares) }
          return try trace.named(trace.concat([state.hidden, context.output], .columns), "output")
        })
    }
    var all: Traced?
    if !weights.isEmpty {
      let joined = try named(concat(weights, .rows), "weights")
      label(joined, rows: self[target].axes.rows)
      all = joined
    }
    let output = try named(concat(outputs, .rows), "output")
    label(output, rows: self[target].axes.rows)
    return (output, all)
  }

  /// What the decoder sees of the source before it reads a word, and how much of each word, (1 × sources).
  private mutating func context(
    of query: Traced, memory: Traced, last: RecurrentState, _ attention: RecurrentAttention
  ) throws(MatrixProblem) -> (output: Traced, weights: Traced?) {
    let output: Traced
    switch attention {
    case .none: return (try named(passed(last.hidden), "context"), nil)
    case .additive(let parameters): output = try additiveAttention(query: query, key: memory, value: memory, parameters)
    case .dot: output = try scaledDotProductAttention(query: query, key: memory, value: memory, scale: 1)
    case .scaled: output = try scaledDotProductAttention(query: query, key: memory, value: memory)
    }
    name(output, "context")
    return (output, self[output].inputs.first)
  }
}
