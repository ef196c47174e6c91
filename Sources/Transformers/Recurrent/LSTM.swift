import Matrices

extension Trace {
  /// c = f∘c + i∘g and h = o∘tanh c: the cell is changed by sums alone, so what it remembers fades slowly.
  mutating func lstmStep(
    _ input: Traced, _ state: RecurrentState, _ weights: RecurrentWeights
  ) throws(MatrixProblem) -> RecurrentState {
    let sums = try add(projected(input, weights.input), projected(state.hidden, weights.hidden))
    let parts = try splitHeads(sums, count: 4)
    let inputGate = try named(sigmoid(parts[0]), "input_gate")
    let forgetGate = try named(sigmoid(parts[1]), "forget_gate")
    let candidate = try named(tanh(parts[2]), "candidate")
    let outputGate = try named(sigmoid(parts[3]), "output_gate")
    let written = try multiply(inputGate, candidate)
    let kept = if let cell = state.cell { try multiply(forgetGate, cell) } else { try filled(shape(written), with: 0) }
    let cell = try named(add(kept, written), "cell")
    let hidden = try named(multiply(outputGate, tanh(cell)), "hidden")
    return RecurrentState(hidden: hidden, cell: cell)
  }
}
