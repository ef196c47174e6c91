/// One of the two sides of a matrix.
public enum Side: String, Hashable, Sendable {
  case rows, columns
}

extension Shape {
  /// How many rows, or columns.
  public func length(of side: Side) -> Int { side == .rows ? rows : columns }
}

extension Axis {
  /// The part of an axis that `range` selects.
  func selected(_ range: Range<Int>) -> Axis { selected(Array(range)) }

  /// The axis of what `indices` select.
  func selected(_ indices: [Int]) -> Axis {
    guard let last = indices.max(), last < labels.count else { return Axis(name) }
    return Axis(name, labels: indices.map { labels[$0] })
  }

  /// The axis of matrices that are put together; labelled where all of them are.
  static func joined(_ axes: [Axis]) -> Axis {
    let name = axes.first?.name ?? ""
    guard axes.allSatisfy({ !$0.labels.isEmpty }) else { return Axis(name) }
    return Axis(name, labels: axes.flatMap(\.labels))
  }
}
