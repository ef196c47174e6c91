import Lessons
import Matrices

extension Exploration {
  /// The page of the place at which one stands.
  mutating func showPage() {
    var page = PassPage(self)
    self.page = page.page()
    trace = page.trace
  }

  /// Stands at a place.
  mutating func go(to place: Int) {
    self.place = min(max(0, place), machine.places.count - 1)
    showPage()
  }

  /// Is what stands inside of a part in view? Somebody has opened it, or one stands inside.
  func isOpen(_ part: Machine.Place) -> Bool {
    open.contains(part.path) || machine.index(of: part.path).map { $0 < place && place < part.end } ?? false
  }

  /// The places of the tree that are in view, from top to bottom.
  var visiblePlaces: [Int] {
    var visible: [Int] = []
    var next = 0
    while next < machine.places.count {
      visible.append(next)
      let place = machine.places[next]
      next = place.isPart && !isOpen(place) ? place.end : next + 1
    }
    return visible
  }

  // MARK: From operation to operation

  /// The next operation, or the one before; `nil` at the end.
  func operation(forwards: Bool) -> Int? {
    let places = machine.places
    return forwards
      ? places.indices.dropFirst(place + 1).first { !places[$0].isPart }
      : places.indices.prefix(place).last { !places[$0].isPart }
  }

  // MARK: Up, down, in and out of the tree

  func placeInTree(down: Bool) -> Int? {
    let visible = visiblePlaces
    guard let row = visible.firstIndex(of: place) else { return nil }
    let target = down ? row + 1 : row - 1
    return visible.indices.contains(target) ? visible[target] : nil
  }

  /// Opens a part, or steps into one that is open.
  mutating func goInside() {
    let current = machine.places[place]
    guard current.isPart else { return }
    if isOpen(current) { return go(to: place + 1) }
    open.insert(current.path)
  }

  /// Closes a part, or steps out into the part around it.
  mutating func goOutside() {
    let current = machine.places[place]
    if current.isPart, isOpen(current), current.parent != nil {
      open.remove(current.path)
    } else if let parent = current.parent {
      go(to: parent)
    }
  }

  // MARK: Sideways

  /// The same place in another head, counted around.
  func placeInHead(forwards: Bool) -> Int? {
    sibling(forwards: forwards) { $0.isHead }
  }

  /// The same place in another layer, counted around.
  func placeInLayer(forwards: Bool) -> Int? {
    sibling(forwards: forwards) { if case .layer = $0 { true } else { false } }
  }

  /// The same place in the part beside the innermost one of a kind.
  private func sibling(forwards: Bool, of isWanted: (PlaceKind) -> Bool) -> Int? {
    let places = machine.places
    let way = machine.parents(of: place) + [place]
    guard let part = way.last(where: { isWanted(places[$0].kind) }), let parent = places[part].parent else {
      return nil
    }
    let all = machine.children(of: parent).filter { isWanted(places[$0].kind) }
    guard all.count > 1, let index = all.firstIndex(of: part) else { return nil }
    let other = all[(index + (forwards ? 1 : all.count - 1)) % all.count]
    return nearest(places[other].path + places[place].path.dropFirst(places[part].path.count))
  }

  /// The same place in the other stack, by what it does: what follows the feed-forward has another number there. What
  /// belongs to cross-attention has nothing like it in the encoder but the layer.
  var placeInOtherStack: Int? {
    var parts = machine.places[place].path.split(separator: ".").map(String.init)
    guard let stack = parts.first, let other = ["encoder": "decoder", "decoder": "encoder"][stack] else { return nil }
    parts[0] = other
    if parts.count > 3 {
      let name = parts[3]
      if stack == "encoder" {
        parts[3] = ["norm2": "norm3", "residual2": "residual3"][name] ?? name
      } else if ["cross_attn", "norm2", "residual2"].contains(name) {
        parts.removeLast(parts.count - 3)
      } else {
        parts[3] = ["norm3": "norm2", "residual3": "residual2"][name] ?? name
      }
    }
    return nearest(parts.joined(separator: "."))
  }

  /// A path, or the nearest part around it that there is; `nil` where that would be the whole.
  private func nearest(_ path: String) -> Int? {
    var path = path[...]
    while !path.isEmpty {
      if let index = machine.index(of: String(path)) { return index }
      path = path[..<(path.lastIndex(of: ".") ?? path.startIndex)]
    }
    return nil
  }
}

extension Machine {
  /// A place by its path, or by the only path that holds what was typed.
  func find(_ path: String) throws(ExplorationProblem) -> Int {
    if let index = index(of: path) ?? indexOfPart(path) { return index }
    let paths = places.map(\.path).filter { !$0.isEmpty }
    let holding = paths.filter { $0.hasSuffix(".\(path)") }
    if holding.count == 1, let index = index(of: holding[0]) { return index }
    let parts = holding.isEmpty ? paths.filter { $0.contains(path) } : holding
    throw .noPlace(
      path, nearest: parts.isEmpty ? nearestPaths(to: path, among: paths, count: 3) : Array(parts.prefix(3)))
  }

  /// What is switched off under one path can stand at another.
  private func indexOfPart(_ path: String) -> Int? {
    let places = ["norm": "output", "scaling": "heads.0.scaled", "mask": "heads.0.masked"]
    guard let dot = path.lastIndex(of: "."), let place = places[String(path[path.index(after: dot)...])] else {
      return nil
    }
    return index(of: "\(path[..<dot]).\(place)")
  }

  /// What was typed, made longer as far as all paths that begin with it agree.
  func completed(_ text: String) -> String {
    let matches = places.map(\.path).filter { $0.hasPrefix(text) && !$0.isEmpty }
    guard let first = matches.first else { return text }
    return matches.dropFirst().reduce(first) { shared, path in
      String(zip(shared, path).prefix { $0 == $1 }.map(\.0))
    }
  }
}
