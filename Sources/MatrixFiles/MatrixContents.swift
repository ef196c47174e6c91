import Matrices

/// What a file of numbers holds, by how deep its lists are.
public enum MatrixContents: Hashable, Sendable {
  case number(Float)
  /// A list of numbers is a matrix of one row.
  case matrix(Matrix)
  /// E.g. one for each head.
  case matrices([Matrix])

  /// All matrices in order; a number is (1 × 1).
  public var matrices: [Matrix] {
    switch self {
    case .number(let number): [Matrix(number)]
    case .matrix(let matrix): [matrix]
    case .matrices(let matrices): matrices
    }
  }
}

/// The formats in which matrices are read and written.
public enum MatrixFormat: String, Hashable, Sendable, CaseIterable {
  /// Nested lists of numbers.
  case json
  /// A line for each row, commas between its elements; an empty line between two matrices.
  case csv
  /// The format of NumPy's `save`.
  case npy

  /// The format that a file name ends with.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
  }
}

extension MatrixContents {
  /// Reads a file.
  /// - Parameter limit: the most elements that all matrices may have together.
  /// - Throws: the first thing that is wrong with the file, and where.
  public init(_ bytes: [UInt8], format: MatrixFormat, limit: Int = 1 << 28) throws(MatrixFileProblem) {
    switch format {
    case .json: self = try readJSON(FileBytes(bytes), limit: limit)
    case .csv: self = try readCSV(FileBytes(bytes), limit: limit)
    case .npy: self = try readNpy(bytes, limit: limit)
    }
  }

  /// The bytes of a file that holds this.
  /// - Throws: `.unequalShapes` for matrices that have no common shape, which .npy asks for.
  public func bytes(as format: MatrixFormat) throws(MatrixFileProblem) -> [UInt8] {
    let array = WrittenArray(self)
    try array.check(as: format)
    return array.bytes(as: format)
  }
}
