import Matrices

/// One run of a model, with everything that was computed on the way.
public struct ForwardPass: Sendable {
  public let model: Model
  /// The ids that the encoder read, `<end>` last.
  public let source: [Int]
  /// The ids that the decoder read, `<start>` first.
  public let target: [Int]
  /// What was done otherwise than the model says.
  public let changes: Changes
  public let trace: Trace
  public let transformer: Transformer

  /// - Throws: `.index` for an id that a vocabulary does not have, or the limit that was met.
  public init(
    _ model: Model, source: [Int], target: [Int], changes: Changes = Changes(), limits: Limits = .none,
    threads: Int = 1
  ) throws(MatrixProblem) {
    self.model = model
    self.source = source
    self.target = target
    self.changes = changes
    var trace = Trace(limits: limits, threads: threads, interventions: changes.interventions)
    transformer = try trace.transformer(model)
    _ = try trace.forward(transformer, source: source, target: target, temperature: changes.temperature)
    self.trace = trace
  }

  /// What stands at a path of the model: a result, or a learned matrix.
  public func find(_ path: String) -> Trace.Entry? {
    trace.find(path).map { trace[$0] }
  }

  /// The named results in the order in which they were computed, without the learned matrices.
  public var results: [Traced] {
    (transformer.parameters.count..<trace.entries.count).lazy.map { Traced(index: $0) }
      .filter { !trace[$0].name.isEmpty }
  }

  /// How likely each word comes next, (1 × vocabulary).
  public var nextProbabilities: ArraySlice<Float> {
    guard let probabilities = find("probabilities")?.value else { return [] }
    return probabilities.row(probabilities.rows - 1)
  }

  /// The changes without those for which there was no place.
  public var applied: Changes { Changes(changes.list.filter(hasPlace)) }

  /// The changes for which there was no place: an element outside its matrix, or a path that this pass does not have.
  public var unapplied: [Change] { changes.list.filter { !hasPlace(for: $0) } }

  func hasPlace(for change: Change) -> Bool {
    switch change {
    case .element(let path, let element, _):
      guard let shape = find(path)?.value.shape else { return false }
      return (0..<shape.rows).contains(element.row) && (0..<shape.columns).contains(element.column)
    case .off(let part): return model.shape.parts.contains(part)
    case .temperature: return true
    }
  }
}
