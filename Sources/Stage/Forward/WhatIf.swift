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

  /// Writes numbers into weights and results.
  /// - Throws: the first place that there is not.
  public mutating func edit(_ edits: [ElementEdit]) throws(ExplorationProblem) {
    guard !edits.isEmpty else { return }
    for edit in edits {
      guard let shape = pass.find(edit.path)?.value.shape else {
        let paths = Set(pass.trace.entries.map(\.path)).filter { pass.find($0) != nil }
        throw .noPlace(edit.path, nearest: nearestPaths(to: edit.path, among: paths, count: 3))
      }
      guard (0..<shape.rows).contains(edit.element.row), (0..<shape.columns).contains(edit.element.column) else {
        throw .noElement(edit.path, edit.element, shape)
      }
      changes.list.append(.element(path: edit.path, edit.element, edit.number))
    }
    try runOrExplain(limits: .none)
  }

  /// Divides the logits by another number than 1.
  public mutating func setTemperature(_ temperature: Float) throws(ExplorationProblem) {
    try set(Self.temperatureControl, to: .number(temperature), limits: .none)
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

/// Another number for an element of a weight or a result.
public struct ElementEdit: Hashable, Sendable {
  public let path: String
  public let element: Element
  public let number: Float

  public init(path: String, _ element: Element, to number: Float) {
    (self.path, self.element, self.number) = (path, element, number)
  }

  /// What is written `PATH[ROW, COLUMN]=NUMBER`; `nil` where it is not.
  public init?(_ text: String) {
    guard let end = text.lastIndex(of: "="), let number = Float(text[text.index(after: end)...].trimmed),
      number.isFinite || !text[end...].contains(where: \.isNumber),
      let opening = text[..<end].lastIndex(of: "["), text[..<end].trimmed.hasSuffix("]")
    else { return nil }
    let place = text[opening..<end].trimmed.dropFirst().dropLast().split(separator: ",").map { Int($0.trimmed) }
    guard place.count == 2, let row = place[0], let column = place[1] else { return nil }
    self.init(path: String(text[..<opening].trimmed), Element(row, column), to: number)
  }
}

extension Substring {
  /// Without the spaces around it.
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
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
