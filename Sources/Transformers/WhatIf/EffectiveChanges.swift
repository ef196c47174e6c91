import Matrices

extension ForwardPass {
  /// What the changes come to: of several of one element, or of the temperature, the last; without those that this pass
  /// has no place for, and those that say what the model says anyway.
  /// - Parameter unchanged: the same pass without changes.
  public func effectiveChanges(comparedWith unchanged: ForwardPass) -> [Change] {
    changes.latest.filter { change in
      guard hasPlace(for: change) else { return false }
      return switch change {
      case .element(let path, let element, let number): unchanged.find(path)?.value[element].isSame(as: number) != true
      case .off: true
      case .temperature(let temperature): temperature != 1
      }
    }
  }
}

extension Changes {
  /// Without those that a later one replaces.
  fileprivate var latest: [Change] {
    var subjects: Set<Change> = []
    return list.reversed().filter { subjects.insert($0.subject).inserted }.reversed()
  }
}

extension Change {
  /// The same for all changes of one element, of one part, or of the temperature.
  fileprivate var subject: Change {
    switch self {
    case .element(let path, let element, _): .element(path: path, element, 0)
    case .off: self
    case .temperature: .temperature(1)
    }
  }
}
