import Matrices
import Transformers

/// The model as a tree: parts inside parts, and in the innermost the operations, in the order in which they are done.
struct Machine: Sendable {
  /// The tree from top to bottom, every part before what is inside it; the first is the whole.
  let places: [Place]
  private let indices: [String: Int]

  /// A part or an operation.
  struct Place: Sendable {
    let path: String
    let kind: PlaceKind
    let depth: Int
    let parent: Int?
    /// What the operation gave; `nil` for a part.
    let matrix: Traced?
    /// The number of the operation, counted from 0; of a part, that of its first one.
    let number: Int
    /// The first place behind all that is inside.
    fileprivate(set) var end: Int

    var isPart: Bool { matrix == nil }
  }

  init(_ pass: ForwardPass) {
    var builder = Builder()
    for matrix in pass.results { builder.add(pass.trace[matrix].path, matrix) }
    places = builder.places
    indices = Dictionary(places.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func index(of path: String) -> Int? { indices[path] }

  /// The places of operations.
  var operations: [Int] { places.indices.filter { !places[$0].isPart } }

  /// The operations at a place: itself, or all that are inside.
  func operations(at place: Int) -> [Int] { (place..<places[place].end).filter { !places[$0].isPart } }

  /// The parts around a place, the outermost first.
  func parents(of place: Int) -> [Int] {
    guard let parent = places[place].parent else { return [] }
    return parents(of: parent) + [parent]
  }

  /// What is inside a part, one level down.
  func children(of place: Int) -> [Int] {
    var children: [Int] = []
    var next = place + 1
    while next < places[place].end {
      children.append(next)
      next = places[next].end
    }
    return children
  }

  /// The attention around a place, or the place itself.
  func attention(around place: Int) -> Int? {
    (parents(of: place) + [place]).last { [.selfAttention, .crossAttention].contains(places[$0].kind) }
  }
}

/// Puts a tree together from its leaves.
private struct Builder {
  var places: [Machine.Place] = []
  private var open: [Int] = []
  private var operationCount = 0

  init() {
    enter("", kind: .machine)
  }

  mutating func add(_ path: String, _ matrix: Traced) {
    let parts = Self.parts(of: path)
    let outer = parts.dropLast()
    leave(upTo: shared(with: Array(outer)))
    for depth in stride(from: open.count, through: outer.count, by: 1) {
      let prefix = Array(outer.prefix(depth))
      enter(prefix.joined(separator: "."), kind: PlaceKind(prefix))
    }
    append(path, PlaceKind(parts), matrix)
    operationCount += 1
  }

  /// How many of the parts that are open the next operation is inside of.
  private func shared(with outer: [String]) -> Int {
    open.indices.last { depth in
      depth <= outer.count && places[open[depth]].path == outer.prefix(depth).joined(separator: ".")
    }! + 1
  }

  private mutating func leave(upTo count: Int) {
    open.removeLast(open.count - count)
  }

  private mutating func enter(_ path: String, kind: PlaceKind) {
    append(path, kind, nil)
    open.append(places.count - 1)
  }

  private mutating func append(_ path: String, _ kind: PlaceKind, _ matrix: Traced?) {
    places.append(
      Machine.Place(
        path: path, kind: kind, depth: open.count, parent: open.last, matrix: matrix, number: operationCount,
        end: places.count + 1))
    for part in open { places[part].end = places.count }
  }

  /// `encoder.layers.0.self_attn.heads.2.q` has the parts `encoder`, `layers.0`, `self_attn`, `heads.2`, `q`.
  private static func parts(of path: String) -> [String] {
    path.split(separator: ".").reduce(into: []) { parts, word in
      if let last = parts.last, last == "layers" || last == "heads" {
        parts[parts.count - 1] = "\(last).\(word)"
      } else {
        parts.append(String(word))
      }
    }
  }
}
