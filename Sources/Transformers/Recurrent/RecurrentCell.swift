import Matrices

/// What a recurrent network does with one word and what it remembers.
public enum RecurrentCell: Sendable {
  /// h = tanh(x·W_x + h·W_h + b) (Elman 1990).
  case simple(RecurrentWeights)
  /// Long short-term memory (Hochreiter and Schmidhuber 1997; with the forget gate of Gers et al. 2000). The columns of
  /// its weights are the input gate, the forget gate, the candidate and the output gate.
  case lstm(RecurrentWeights)
  /// The gated recurrent unit (Cho et al. 2014). The columns of its weights are the reset gate, the update gate and the
  /// candidate.
  case gru(RecurrentWeights)

  var weights: RecurrentWeights {
    switch self {
    case .simple(let weights), .lstm(let weights), .gru(let weights): weights
    }
  }
}

/// The learned matrices of a recurrent cell with g gates, for x·W; PyTorch's are their transposes, in the same order.
public struct RecurrentWeights: Sendable {
  /// W_x (d_input × g·d_hidden)
  public var input: Projection
  /// W_h (d_hidden × g·d_hidden)
  public var hidden: Projection

  public init(input: Projection, hidden: Projection) {
    self.input = input
    self.hidden = hidden
  }
}

/// What a recurrent network remembers.
public struct RecurrentState: Sendable {
  /// h (1 × d_hidden)
  public var hidden: Traced
  /// c (1 × d_hidden), which only an LSTM has.
  public var cell: Traced?

  public init(hidden: Traced, cell: Traced? = nil) {
    self.hidden = hidden
    self.cell = cell
  }
}

extension Trace {
  /// What is remembered before anything was read: zeros.
  public mutating func emptyState(of cell: RecurrentCell) throws(MatrixProblem) -> RecurrentState {
    let shape = Shape(1, shape(cell.weights.hidden.weights).rows)
    let hidden = try filled(shape, with: 0)
    guard case .lstm = cell else { return RecurrentState(hidden: hidden) }
    return RecurrentState(hidden: hidden, cell: try filled(shape, with: 0))
  }

  /// One word read.
  ///
  /// Names what it computes `hidden`, and the gates and the `cell` of the cells that have them.
  /// - Parameter input: x (1 × d_input)
  public mutating func recurrentStep(
    _ input: Traced, _ state: RecurrentState, _ cell: RecurrentCell
  ) throws(MatrixProblem) -> RecurrentState {
    switch cell {
    case .simple(let weights):
      let sum = try add(projected(input, weights.input), projected(state.hidden, weights.hidden))
      return RecurrentState(hidden: try named(tanh(sum), "hidden"))
    case .lstm(let weights): return try lstmStep(input, state, weights)
    case .gru(let weights): return try gruStep(input, state, weights)
    }
  }
}
