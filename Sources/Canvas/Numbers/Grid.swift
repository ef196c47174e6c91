/// The numbers of a picture, row after row.
public struct Grid: Hashable, Sendable {
  public let rows: Int
  public let columns: Int
  /// `rows * columns` of them.
  public let numbers: [Float]

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

  public subscript(row: Int, column: Int) -> Float { numbers[row * columns + column] }
  public subscript(element: Element) -> Float { self[element.row, element.column] }

  public func contains(_ element: Element) -> Bool {
    element.row >= 0 && element.row < rows && element.column >= 0 && element.column < columns
  }

  /// The smallest and the largest finite number; `nil` where there is none. Several pictures share a colour scale by
  /// sharing the limits of all their numbers.
  public var limits: ClosedRange<Float>? {
    let range = NumberRange(numbers)
    guard let low = range.low, let high = range.high else { return nil }
    return low...high
  }
}
