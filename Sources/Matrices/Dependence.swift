/// What lies between some matrices and one that was computed from them.
struct Dependence {
  let output: Traced
  let targets: [Traced]
  /// All entries up to the output that depend on a target, or are one, in order.
  let path: [Traced]
  private let isOnPath: [Bool]

  init(of output: Traced, on targets: [Traced], in trace: Trace) {
    self.output = output
    self.targets = targets
    var isOnPath = Array(repeating: false, count: output.index + 1)
    for target in targets where target.index <= output.index { isOnPath[target.index] = true }
    for index in isOnPath.indices where !isOnPath[index] {
      isOnPath[index] = trace.entries[index].inputs.contains { isOnPath[$0.index] }
    }
    self.isOnPath = isOnPath
    path = isOnPath.indices.filter { isOnPath[$0] }.map { Traced(index: $0) }
  }

  func contains(_ traced: Traced) -> Bool { traced.index < isOnPath.count && isOnPath[traced.index] }
}
