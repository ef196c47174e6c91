import Matrices

/// What is wrong with a file of numbers, and where.
public struct MatrixFileProblem: Error, Hashable, Sendable {
  public let fact: Fact
  /// Where in the text, counted from 1; `nil` for a binary file.
  public let place: Place?

  public init(_ fact: Fact, at place: Place? = nil) {
    self.fact = fact
    self.place = place
  }

  /// A place in a text, counted from 1.
  public struct Place: Hashable, Sendable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// What can be wrong.
  public enum Fact: Hashable, Sendable {
    /// There is nothing in it.
    case empty
    /// Bytes that are no text, and begin like no format that is known.
    case unknownFormat
    /// A text in another encoding than UTF-8.
    case utf16
    /// The text stops in the middle of a list or a number.
    case endsEarly
    /// Something else than the number or the list that belongs here.
    case notANumber(String)
    /// A number that no `Float` is large enough for.
    case numberTooLarge(String)
    /// The same in a binary file: the first such element, and its row and column.
    case elementTooLarge(String, row: Int, column: Int)
    /// A quotation mark that is not closed, or not where a cell ends.
    case openQuote
    /// Something else than the comma, or the end of the list, that belongs here.
    case noSeparator(String)
    /// Something behind the end.
    case trailing(String)
    /// Numbers beside lists, or lists of different depth.
    case mixedDepth
    /// Lists in lists in lists in lists.
    case tooDeep
    /// A row that is not as long as the first.
    case unevenRow(length: Int, expected: Int)
    /// More elements than whoever reads is prepared for.
    case tooManyElements(limit: Int)
    /// Not a .npy file at all.
    case notNpy
    /// A .npy file of a version that is not known.
    case npyVersion(Int)
    /// A .npy file whose header cannot be understood.
    case npyHeader
    /// A .npy file of something else than numbers, or of numbers in an unusual form.
    case npyType(String)
    /// A .npy file of more than three dimensions.
    case npyDimensions(Int)
    /// A .npy file that holds less than it says.
    case npyTooShort(bytes: Int, expected: Int)
    /// A .npy file that holds more than it says.
    case npyTooLong(bytes: Int, expected: Int)
    /// Something else than the text that belongs here.
    case notAText(String)
    /// An object with no member whose name is one of a matrix.
    case noMatrix
    /// Several arrays where there can be one only.
    case severalArrays([String])
    /// Matrices of a text that have no common shape.
    case differentShapes(Shape, Shape)
    /// A list of labels that is not as long as there are rows or columns.
    case labels(count: Int, expected: Int)
    /// The same where one list is for both, and there are not as many rows as columns.
    case tokens(count: Int, rows: Int, columns: Int)
    /// Matrices without a common shape cannot be written to a .npy file.
    case unequalShapes(Shape, Shape)
    /// What is wrong with a .safetensors file.
    case safetensors(SafetensorsFact)
    /// What is wrong with a .npz file.
    case zip(ZipFact)
  }
}
