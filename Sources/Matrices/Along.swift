/// How an operation takes a matrix apart: each row by itself, each column by itself, or all elements together.
public enum Along: String, Hashable, Sendable, CaseIterable {
  case rows, columns, all

  /// The shape of one result for each row (n × 1), for each column (1 × m), or for all (1 × 1).
  public func reduced(_ shape: Shape) -> Shape {
    switch self {
    case .rows: Shape(shape.rows, 1)
    case .columns: Shape(1, shape.columns)
    case .all: .scalar
    }
  }

  /// What is left of the axes when one result stands for a row, a column or everything.
  func reduced(_ axes: Axes) -> Axes {
    switch self {
    case .rows: Axes(rows: axes.rows)
    case .columns: Axes(columns: axes.columns)
    case .all: Axes()
    }
  }

  /// Which row or column leads through `element`.
  func lane(through element: Element) -> Int {
    switch self {
    case .rows: element.row
    case .columns: element.column
    case .all: 0
    }
  }

  /// The elements of the row or column that leads through `element`, or all of them.
  package func elements(through element: Element, of shape: Shape) -> [Element] {
    switch self {
    case .rows: (0..<shape.columns).map { Element(element.row, $0) }
    case .columns: (0..<shape.rows).map { Element($0, element.column) }
    case .all: (0..<shape.rows).flatMap { row in (0..<shape.columns).map { Element(row, $0) } }
    }
  }

  /// The same elements of input 0, as operands.
  func operands(through element: Element, of inputs: [Matrix]) -> [Arithmetic.Term] {
    elements(through: element, of: inputs[0].shape).map { .operand(0, $0.row, $0.column, of: inputs) }
  }
}
