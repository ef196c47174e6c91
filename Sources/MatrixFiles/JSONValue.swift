import Matrices

/// A number, or a list that is being read: of numbers, of rows, or of matrices.
struct JSONValue {
  /// How deep its lists are: 0 for a number, 3 for a list of matrices.
  private var depth: Int
  private var number: Float = 0
  private var elements: [Float] = []
  private var rows = 0
  private var matrices: [Matrix] = []
  /// How many lists of matrices there are, where it is a list of such lists.
  private var groups = 0

  init(_ number: Float) {
    depth = 0
    self.number = number
  }

  /// A list that has nothing in it yet.
  init() {
    depth = 1
  }

  private var isEmptyList: Bool { elements.isEmpty && rows == 0 && matrices.isEmpty && groups == 0 }
  private var matrix: Matrix { Matrix(Shape(rows, elements.count / max(rows, 1)), elements: elements) }

  /// Adds an element to a list.
  /// - Returns: what is wrong, if the element is not like those before it.
  mutating func append(_ element: JSONValue) -> MatrixFileProblem.Fact? {
    if isEmptyList { depth = element.depth + 1 }
    guard depth == element.depth + 1 else { return .mixedDepth }
    switch element.depth {
    case 0: elements.append(element.number)
    case 1:
      let (length, expected) = (element.elements.count, rows == 0 ? element.elements.count : elements.count / rows)
      guard length == expected else { return .unevenRow(length: length, expected: expected) }
      elements += element.elements
      rows += 1
    case 2: matrices.append(element.matrix)
    default:
      let (length, expected) = (element.matrices.count, groups == 0 ? element.matrices.count : matrices.count / groups)
      guard length == expected else { return .unevenRow(length: length, expected: expected) }
      matrices += element.matrices
      groups += 1
    }
    return nil
  }

  /// Of its first matrix.
  var shape: Shape {
    switch depth {
    case 0: Shape(1, 1)
    case 1: Shape(isEmptyList ? 0 : 1, elements.count)
    case 2: matrix.shape
    default: matrices.first?.shape ?? Shape(0, 0)
    }
  }

  var contents: MatrixContents {
    switch depth {
    case 0: .number(number)
    case 1: .matrix(Matrix(isEmptyList ? Shape(0, 0) : Shape(1, elements.count), elements: elements))
    case 2: .matrix(matrix)
    default: .matrices(matrices)
    }
  }

  /// The same with all its levels. A list is a matrix of one row.
  var array: StoredArray {
    get throws(MatrixFileProblem) {
      guard depth > 2 else { return try contents.array }
      let array = try MatrixContents.matrices(matrices).array
      return depth == 3
        ? array : StoredArray([groups, matrices.count / max(groups, 1)] + array.dimensions[1...], array)
    }
  }
}

extension MatrixContents {
  /// - Throws: `.differentShapes` for matrices that have no common shape.
  var array: StoredArray {
    get throws(MatrixFileProblem) {
      switch self {
      case .number(let number): return StoredArray([], [number])
      case .matrix(let matrix): return StoredArray([matrix.rows, matrix.columns], matrix.elements)
      case .matrices(let matrices):
        let shape = matrices.first?.shape ?? Shape(0, 0)
        for matrix in matrices where matrix.shape != shape {
          throw MatrixFileProblem(.differentShapes(shape, matrix.shape))
        }
        return StoredArray([matrices.count, shape.rows, shape.columns], matrices.flatMap(\.elements))
      }
    }
  }
}
