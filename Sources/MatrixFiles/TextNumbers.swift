import Matrices

/// The numbers of a text, one behind the other, and how they are matrices.
struct TextNumbers {
  /// How deep they are nested: 0 for a number, 1 for a list, 2 for a matrix, 3 for matrices, 4 for lists of matrices.
  var depth = 0
  var elements: [Float] = []
  /// Of each matrix; a list is one of one row.
  var shapes: [Shape] = []
  /// How many lists of matrices there are.
  var groups = 1
  /// The first whole number that no `Float` is.
  var rounded: RoundedNumeral?

  /// The same with its place in its matrix.
  var firstRounded: RoundedNumber? {
    guard let rounded else { return nil }
    let number = elements[rounded.index]
    var start = 0
    for shape in shapes {
      defer { start += shape.count }
      guard rounded.index < start + shape.count else { continue }
      let (row, column) = (rounded.index - start).quotientAndRemainder(dividingBy: shape.columns)
      return RoundedNumber(
        number: rounded.text, rounded: Int128(exactly: number).map(String.init) ?? "\(number)", row: row, column: column
      )
    }
    return nil
  }

  var contents: MatrixContents {
    switch depth {
    case 0: return .number(elements[0])
    case 1, 2: return .matrix(Matrix(shapes[0], elements: elements))
    default:
      var start = 0
      return .matrices(
        shapes.map { shape in
          defer { start += shape.count }
          return Matrix(shape, elements: Array(elements[start..<start + shape.count]))
        })
    }
  }

  /// The same with all levels.
  /// - Throws: `.differentShapes` for matrices that have no common shape.
  var array: StoredArray {
    get throws(MatrixFileProblem) {
      guard depth > 0 else { return StoredArray([], elements) }
      let shape = shapes[0]
      for other in shapes where other != shape { throw MatrixFileProblem(.differentShapes(shape, other)) }
      let leading =
        switch depth {
        case 1, 2: [] as [Int]
        case 3: [shapes.count]
        default: [groups, shapes.count / groups]
        }
      return StoredArray(leading + [shape.rows, shape.columns], elements)
    }
  }
}

/// A whole number of a text that is rounded.
struct RoundedNumeral {
  /// Among all numbers of the text.
  let index: Int
  let text: String

  /// - Returns: `nil` where the text is no whole number, or the number is just that.
  init?(index: Int, text: String, as number: Float) {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard let whole = UInt128(digits), UInt128(exactly: abs(number)) != whole else { return nil }
    (self.index, self.text) = (index, text)
  }
}
