/// A part of a trace that can be computed again, with other values of the matrices that it begins with.
///
/// Only what depends on them is done again. What was read off a value while the trace was made, such as an id, stays.
public struct Replay: Sendable {
  private let steps: [Step]
  private let results: [Operand]
  /// The cost of one run in multiply-adds.
  public let work: Int

  private struct Step: Sendable {
    let operation: any Operation
    let operands: [Operand]
  }

  private enum Operand: Sendable {
    /// One of the given matrices, or of the results after them.
    case computed(Int)
    case fixed(Matrix)
  }

  /// - Parameters:
  ///   - outputs: what to compute.
  ///   - targets: what it was computed from, and will be other matrices of the same shapes.
  public init(of outputs: [Traced], from targets: [Traced], in trace: Trace) {
    let path = Dependence.path(to: outputs, from: targets, in: trace)
    var places: [Traced: Int] = [:]
    for (place, target) in targets.enumerated() { places[target] = place }
    for (place, traced) in path.enumerated() { places[traced] = targets.count + place }
    func operand(_ traced: Traced) -> Operand { places[traced].map { .computed($0) } ?? .fixed(trace.value(traced)) }
    steps = path.map { Step(operation: trace[$0].operation, operands: trace[$0].inputs.map(operand)) }
    results = outputs.map(operand)
    work = path.reduce(0) { sum, traced in
      let shapes = trace[traced].inputs.map { trace.shape($0) }
      return saturatingSum(sum, trace[traced].operation.work(of: shapes), trace.shape(traced).count)
    }
  }

  /// The outputs for other values of the targets.
  /// - Precondition: one for each target, of its shape.
  public func outputs(for targets: [Matrix]) -> [Matrix] {
    var values = targets
    values.reserveCapacity(targets.count + steps.count)
    func value(_ operand: Operand) -> Matrix {
      switch operand {
      case .computed(let place): values[place]
      case .fixed(let matrix): matrix
      }
    }
    for step in steps { values.append(step.operation.value(of: step.operands.map(value))) }
    return results.map(value)
  }
}

extension Dependence {
  /// What has to be computed again for some outputs if the targets change, in order; without the targets themselves.
  static func path(to outputs: [Traced], from targets: [Traced], in trace: Trace) -> [Traced] {
    guard let last = outputs.max(by: { $0.index < $1.index }) else { return [] }
    let dependence = Dependence(of: last, on: targets, in: trace)
    let given = Set(targets)
    var needed = Set(outputs)
    var path: [Traced] = []
    for traced in dependence.path.reversed() where needed.contains(traced) && !given.contains(traced) {
      path.append(traced)
      needed.formUnion(trace[traced].inputs)
    }
    return path.reversed()
  }
}

extension Trace {
  /// What a matrix would be if some of those that it was computed from were others: done again on this trace.
  /// - Parameters:
  ///   - output: (n × m)
  ///   - targets: what it was computed from.
  ///   - others: what is to stand in their places, of the same shapes.
  /// - Returns: (n × m)
  /// - Throws: `.shapes` where a matrix has another shape than the one in whose place it stands.
  public mutating func replay(
    _ output: Traced, with others: [Traced], for targets: [Traced]
  ) throws(MatrixProblem) -> Traced {
    var copies: [Traced: Traced] = [:]
    for (target, other) in zip(targets, others) {
      guard shape(target) == shape(other) else { throw .shapes(operation: "replay", [shape(target), shape(other)]) }
      copies[target] = other
    }
    for traced in Dependence.path(to: [output], from: targets, in: self) {
      let entry = self[traced]
      let copy = try record(entry.operation, entry.inputs.map { copies[$0] ?? $0 })
      if !entry.name.isEmpty { name(copy, entry.name) }
      label(copy, rows: entry.axes.rows, columns: entry.axes.columns)
      copies[traced] = copy
    }
    if let copy = copies[output], !targets.contains(output) { return copy }
    return try passed(copies[output] ?? output)
  }
}
