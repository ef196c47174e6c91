/// A matrix of `Float`s, row by row: element (i, j) stands at `i * columns + j`.
///
/// Rank 2 is all that attention needs: a head is a matrix, heads are a list of matrices, a number is a matrix of one
/// row and one column.
public struct Matrix: Hashable, Sendable {
  public let shape: Shape
  /// All elements, row after row; `shape.count` of them.
  public var elements: [Float]

  public var rows: Int { shape.rows }
  public var columns: Int { shape.columns }

  /// - Precondition: `elements` holds exactly `shape.count` numbers.
  public init(_ shape: Shape, elements: [Float]) {
    precondition(elements.count == shape.count, "\(shape) needs \(shape.count) elements, not \(elements.count)")
    self.shape = shape
    self.elements = elements
  }

  /// A matrix in which every element is `element`.
  public init(_ shape: Shape, repeating element: Float) {
    self.init(shape, elements: Array(repeating: element, count: shape.count))
  }

  /// A matrix written out row by row, for constants and tests.
  /// - Precondition: all rows are equally long.
  public init(_ rows: [[Float]]) {
    self.init(Shape(rows.count, rows.first?.count ?? 0), elements: Array(rows.joined()))
  }

  /// A number, as a matrix of one row and one column.
  public init(_ number: Float) {
    self.init(.scalar, elements: [number])
  }

  /// A matrix whose elements follow from their places.
  public init(_ shape: Shape, _ element: (_ row: Int, _ column: Int) -> Float) {
    self.shape = shape
    elements = []
    elements.reserveCapacity(shape.count)
    for row in 0..<shape.rows {
      for column in 0..<shape.columns { elements.append(element(row, column)) }
    }
  }

  public subscript(row: Int, column: Int) -> Float {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  public subscript(element: Element) -> Float {
    get { self[element.row, element.column] }
    set { self[element.row, element.column] = newValue }
  }

  /// The elements of one row.
  public func row(_ row: Int) -> ArraySlice<Float> {
    elements[row * columns..<(row + 1) * columns]
  }
}

/// How many rows and columns a matrix has.
public struct Shape: Hashable, Sendable, CustomStringConvertible {
  public let rows: Int
  public let columns: Int

  public static let scalar = Shape(1, 1)

  public init(_ rows: Int, _ columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// The number of elements.
  public var count: Int { rows * columns }
  public var transposed: Shape { Shape(columns, rows) }
  /// As in the books: `(4×8)`.
  public var description: String { "(\(rows)×\(columns))" }
}

/// The place of one element, counted from 0.
public struct Element: Hashable, Sendable {
  public let row: Int
  public let column: Int

  public init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }
}
