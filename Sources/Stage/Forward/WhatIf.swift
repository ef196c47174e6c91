import Lessons
import Matrices
import Transformers

extension Exploration {
  /// What can be switched off at the place where one stands.
  var part: Transformers.Part? {
    let place = machine.places[place]
    let outer = place.parent.map { machine.places[$0].path } ?? ""
    let attention = machine.attention(around: self.place).map { machine.places[$0].path }
    switch place.kind {
    case .position, .input: return .positions(of: outer)
    case .residual(let number): return .residual(number, of: outer)
    case .norm(let number): return .norm(number, of: outer)
    case .stackOutput: return .norm(of: outer)
    case .scaled: return attention.map { .scaling(of: $0) }
    case .masked: return attention.map { .mask(of: $0) }
    case .weights where attention.map { isOff(.mask(of: $0)) } ?? false: return attention.map { .mask(of: $0) }
    default: return partOfHead
    }
  }

  /// The head in which one stands, as what can be switched off.
  var partOfHead: Transformers.Part? {
    guard let head, let attention = machine.attention(around: place) else { return nil }
    return .head(head, of: machine.places[attention].path)
  }

  /// The head in which one stands.
  private var head: Int? {
    (machine.parents(of: place) + [place]).compactMap { index -> Int? in
      if case .head(let head) = machine.places[index].kind { head } else { nil }
    }.last
  }

  /// Can all heads be shown side by side instead of what stands here? The page of an attention shows them anyway.
  var choosesHeads: Bool {
    machine.attention(around: place).map { $0 != place } ?? false
  }

  private func weights(of head: Int) -> Int? {
    machine.children(of: head).first { machine.places[$0].kind == .weights }
  }

  func isOff(_ part: Transformers.Part) -> Bool { changes.list.contains(.off(part)) }

  /// Switches off parts by the paths that people call them by.
  /// - Throws: the first that there is not, with those that come nearest.
  public mutating func switchOff(_ paths: [String]) throws(ExplorationProblem) {
    guard !paths.isEmpty else { return }
    let parts = model.shape.parts
    for path in paths {
      guard let part = parts.first(where: { $0.written == path }) else {
        throw .noPart(path, nearest: nearestPaths(to: path, among: parts.map(\.written), count: 3))
      }
      if !isOff(part) { changes.list.append(.off(part)) }
    }
    try runOrExplain(limits: .none)
  }

  mutating func switchPart(limits: Limits) throws(ExplorationProblem) {
    guard let part else { return }
    // Without a mask there are no masked scores: one stands at what comes of them.
    if machine.places[place].kind == .masked, let weights = machine.places[place].parent.flatMap(weights) {
      place = weights
    }
    if isOff(part) {
      changes.list.removeAll { $0 == .off(part) }
    } else {
      changes.list.append(.off(part))
    }
    try runOrExplain(limits: limits)
  }

  mutating func edit(_ path: String, _ element: Element, to number: Float, limits: Limits) throws(ExplorationProblem) {
    changes.list.append(.element(path: path, element, number))
    try runOrExplain(limits: limits)
  }

  /// Takes back the last change.
  mutating func undo(limits: Limits) throws(ExplorationProblem) {
    guard !changes.isEmpty else { return }
    changes.list.removeLast()
    try runOrExplain(limits: limits)
  }

  /// Takes back every change.
  mutating func undoAll(limits: Limits) throws(ExplorationProblem) {
    changes = Changes()
    try runOrExplain(limits: limits)
  }
}

extension Transformers.Part {
  /// `head 2`, `mask`.
  func name(in language: Language) -> String {
    let number = path.split(separator: ".").reversed().lazy.compactMap { Int($0) }.first
    let digit = path.last.flatMap { $0.wholeNumberValue }.map { " \($0)" } ?? ""
    return switch kind {
    case .head: language.choose("head \(number ?? 0)", "头 \(number ?? 0)")
    case .mask: language.choose("mask", "掩码")
    case .positions: language.choose("positions", "位置编码")
    case .residual: language.choose("residual\(digit)", "残差\(digit)")
    case .scaling: language.choose("scaling", "缩放")
    case .norm: language.choose("norm\(digit)", "归一化\(digit)")
    }
  }
}
