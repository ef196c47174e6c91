import Matrices

extension Trace {
  /// n = tanh(x·W_n + r∘(h·U_n)) and h = (1 − z)∘n + z∘h, as PyTorch has it: the reset gate works behind the product.
  mutating func gruStep(
    _ input: Traced, _ state: RecurrentState, _ weights: RecurrentWeights
  ) throws(MatrixProblem) -> RecurrentState {
    let new = try splitHeads(projected(input, weights.input), count: 3)
    let old = try splitHeads(projected(state.hidden, weights.hidden), count: 3)
    let reset = try named(sigmoid(add(new[0], old[0])), "reset_gate")
    let update = try named(sigmoid(add(new[1], old[1])), "update_gate")
    let candidate = try named(tanh(add(new[2], multiply(reset, old[2]))), "candidate")
    let written = try multiply(subtract(number(1), update), candidate)
    let hidden = try add(written, multiply(update, state.hidden))
    return RecurrentState(hidden: named(hidden, "hidden"))
  }
}
