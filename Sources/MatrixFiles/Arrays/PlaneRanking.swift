/// An element and where it stands.
public struct RankedElement: Hashable, Sendable {
  public let row: Int
  public let column: Int
  public let number: Float
}

extension NumberPlane {
  /// The largest numbers, the largest first; of equal ones the first in reading order. NaN is no number.
  public func largest(_ count: Int, mask: PlaneMask = .none) -> [RankedElement] {
    guard count > 0 else { return [] }
    var found: [RankedElement] = []
    // What is smaller than so many others is not among them. Equal ones come in reading order, and so later.
    var least = -Float.infinity
    var isFull = false
    func keepLargest() {
      found.sort { ($1.number, $0.row, $0.column) < ($0.number, $1.row, $1.column) }
      guard found.count >= count else { return }
      found.removeLast(found.count - count)
      (least, isFull) = (found[count - 1].number, true)
    }
    forEachRow(0..<rows, 0..<columns, mask: mask) { row, numbers, seen in
      for column in 0..<columns where seen?[column] ?? true {
        let number = numbers[column]
        if number.isNaN || isFull && number <= least { continue }
        found.append(RankedElement(row: row, column: column, number: number))
        if found.count - count >= count { keepLargest() }
      }
    }
    keepLargest()
    return found
  }

  /// Limits beyond which lies a part of the numbers on each side, so that single ones do not take all colours. Only
  /// finite numbers count.
  /// - Parameter share: e.g. 0.02
  public func quantiles(beyond share: Double, mask: PlaneMask = .none) -> ClosedRange<Float>? {
    // By the upper half of the bits first, then by the lower half within what was found: no copy is sorted.
    let upper = histogram(mask) { UInt16($0 >> 16) }
    let total = upper.reduce(0, +)
    guard total > 0 else { return nil }
    let rank = Int((Double(total - 1) * share).rounded())
    func number(at rank: Int) -> Float {
      let (half, rest) = Self.place(of: rank, in: upper)
      let lower = histogram(mask) { $0 >> 16 == half ? UInt16(truncatingIfNeeded: $0) : nil }
      return Self.number(of: UInt32(half) << 16 | UInt32(Self.place(of: rest, in: lower).bin))
    }
    return number(at: rank)...number(at: total - 1 - rank)
  }

  /// Counts the finite numbers.
  /// - Parameter bin: of the bits of a number, so turned that their order is that of the numbers.
  private func histogram(_ mask: PlaneMask, _ bin: (UInt32) -> UInt16?) -> [Int] {
    var counts = [Int](repeating: 0, count: 1 << 16)
    forEachRow(0..<rows, 0..<columns, mask: mask) { _, numbers, seen in
      for column in 0..<columns where seen?[column] ?? true && numbers[column].isFinite {
        if let bin = bin(Self.key(of: numbers[column])) { counts[Int(bin)] += 1 }
      }
    }
    return counts
  }

  private static func place(of rank: Int, in counts: [Int]) -> (bin: UInt32, rest: Int) {
    var rest = rank
    for (bin, count) in counts.enumerated() {
      if rest < count { return (UInt32(bin), rest) }
      rest -= count
    }
    return (UInt32(counts.count - 1), 0)
  }

  private static func key(of number: Float) -> UInt32 {
    let bits = number.bitPattern
    return bits >> 31 == 1 ? ~bits : bits | 1 << 31
  }

  private static func number(of key: UInt32) -> Float {
    Float(bitPattern: key >> 31 == 1 ? key & ~(1 << 31) : ~key)
  }
}
