import Synchronization

/// The numbers of a picture, row after row.
public struct Grid: Hashable, Sendable {
  public let rows: Int
  public let columns: Int
  /// `rows * columns` of them.
  public let numbers: [Float]
  private let known = KnownRange()

  /// - Precondition: there are `rows * columns` numbers.
  public init(rows: Int, columns: Int, numbers: [Float]) {
    precondition(numbers.count == rows * columns, "\(rows)×\(columns) needs \(rows * columns) numbers")
    self.rows = rows
    self.columns = columns
    self.numbers = numbers
  }

  /// The place of one number, counted from 0.
  public struct Element: Hashable, Sendable {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  public var isEmpty: Bool { numbers.isEmpty }

  /// What there is to know about the numbers; found when somebody first asks, and known to all copies.
  var range: NumberRange { known.range(of: numbers) }

  /// Whether these very numbers are its own, without a look at each.
  public func isMade(of numbers: [Float], rows: Int) -> Bool {
    self.rows == rows && numbers.count == self.numbers.count
      && numbers.withUnsafeBufferPointer { other in
        self.numbers.withUnsafeBufferPointer { $0.baseAddress == other.baseAddress }
      }
  }

  public subscript(row: Int, column: Int) -> Float { numbers[row * columns + column] }
  public subscript(element: Element) -> Float { self[element.row, element.column] }

  public func contains(_ element: Element) -> Bool {
    element.row >= 0 && element.row < rows && element.column >= 0 && element.column < columns
  }

  /// The smallest and the largest finite number; `nil` where there is none. Several pictures share a colour scale by
  /// sharing the limits of all their numbers.
  public var limits: ClosedRange<Float>? {
    let range = range
    guard let low = range.low, let high = range.high else { return nil }
    return low...high
  }
}

/// What was found out about the numbers of a grid, which never change: so it makes no grid different from another.
private final class KnownRange: Hashable, Sendable {
  private let known = Mutex<NumberRange?>(nil)

  func range(of numbers: [Float]) -> NumberRange {
    known.withLock { known in
      let range = known ?? NumberRange(numbers)
      known = range
      return range
    }
  }

  static func == (_: KnownRange, _: KnownRange) -> Bool { true }
  func hash(into _: inout Hasher) {}
}
