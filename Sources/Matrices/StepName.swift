extension Trace {
  /// What was done to get a matrix, where several operations make one step of a model: x·W + b is `linear`, and what is
  /// stretched by γ and moved by β is the norm in front of it.
  public func stepName(of matrix: Traced) -> String {
    let entry = self[matrix]
    guard entry.inputs.count == 2, isParameter(entry.inputs[1]) else { return entry.operation.name }
    switch (entry.operation as? Edited)?.original ?? entry.operation {
    case is Product: return "linear"
    case is Add, is Multiply:
      let inner = self[entry.inputs[0]]
      return inner.name.isEmpty && !inner.inputs.isEmpty ? stepName(of: entry.inputs[0]) : entry.operation.name
    default: return entry.operation.name
    }
  }

  private func isParameter(_ matrix: Traced) -> Bool {
    // One that somebody has edited keeps its origin.
    self[matrix].inputs.isEmpty && self[matrix].operation.name == "parameter"
  }
}
