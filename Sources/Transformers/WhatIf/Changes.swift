import Matrices

/// What is done otherwise in a forward pass than the model says, in the order in which a person asked for it.
public struct Changes: Hashable, Sendable {
  public var list: [Change]

  public init(_ list: [Change] = []) {
    self.list = list
  }

  public var isEmpty: Bool { list.isEmpty }

  /// What the last change of the temperature says.
  public var temperature: Float {
    list.reduce(1) { if case .temperature(let temperature) = $1 { temperature } else { $0 } }
  }

  /// The parts that are switched off inside of a part of the model, each once; the empty path is the whole model.
  public func partsOff(inside path: String) -> [Part] {
    var found: [Part] = []
    for case .off(let part) in list where path.isEmpty || part.path.hasPrefix("\(path).") {
      if !found.contains(part) { found.append(part) }
    }
    return found
  }

  /// The same for the trace.
  public var interventions: Interventions {
    list.reduce(into: Interventions()) { result, change in
      switch change {
      case .element(let path, let element, let number): result.elements[path, default: [:]][element] = number
      case .off(let part): result.off.insert(part.path)
      case .temperature: break
      }
    }
  }
}

/// One "what if".
public enum Change: Hashable, Sendable {
  /// An element of a learned matrix, or of any result, is another number.
  case element(path: String, Element, Float)
  /// A part does nothing.
  case off(Part)
  /// Logits are divided by it before the last softmax.
  case temperature(Float)
}
