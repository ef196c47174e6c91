import Matrices

/// What a recurrent network computed, word by word.
public struct RecurrentRun: Sendable {
  /// What was remembered after each word.
  public let steps: [RecurrentState]
  /// All hidden states below each other, (length × d_hidden).
  public let states: Traced
}

extension Trace {
  /// A recurrent network, unrolled: it reads one word after another, and each step waits for the one before.
  ///
  /// Names what it computes `steps.T.…` and `states`.
  /// - Parameters:
  ///   - inputs: (length × d_input)
  ///   - initial: what is remembered at first; `nil`: zeros.
  /// - Throws: `.shapes` where the matrices do not go together, `.argument` where there is nothing to read.
  public mutating func recurrentNetwork(
    _ inputs: Traced, _ cell: RecurrentCell, initial: RecurrentState? = nil
  ) throws(MatrixProblem) -> RecurrentRun {
    var state = if let initial { initial } else { try emptyState(of: cell) }
    var steps: [RecurrentState] = []
    for row in 0..<shape(inputs).rows {
      state = try part("steps.\(row)") { trace throws(MatrixProblem) in
        let input = try trace.named(trace.slice(inputs, rows: row..<row + 1), "input")
        return try trace.recurrentStep(input, state, cell)
      }
      steps.append(state)
    }
    let states = try named(concat(steps.map(\.hidden), .rows), "states")
    label(states, rows: self[inputs].axes.rows)
    return RecurrentRun(steps: steps, states: states)
  }

  /// How strongly a matrix answers to each of others: the Frobenius norm of its Jacobian (Pascanu et al. 2013).
  ///
  /// With the last state of a recurrent network and its states or inputs, the last first, these are the norms by
  /// distance, which fade or explode.
  /// - Parameters:
  ///   - output: (n × m)
  ///   - targets: what it was computed from, each of any shape.
  /// - Returns: (1 × targets)
  public mutating func jacobianNorms(of output: Traced, for targets: [Traced]) throws(MatrixProblem) -> Traced {
    var norms: [Traced] = []
    for target in targets { norms.append(try norm(jacobian(of: output, for: target), along: .all)) }
    return try concat(norms, .columns)
  }
}
