import Matrices

/// Numbers of any rank with what their rows and columns are called, as a file is to hold them.
public struct WrittenArray: Sendable {
  /// The dimensions before those of a matrix: none for one matrix, `[heads]`, `[layers, heads]`.
  let leading: [Int]
  /// How many dimensions a matrix has: 2, 1 for a list, 0 for a number.
  let rank: Int
  /// The last leading index running fastest.
  let matrices: [Rows]
  /// Empty, or as many as there are rows. The same for columns.
  private(set) var rowLabels: [String]
  private(set) var columnLabels: [String]

  /// A matrix, row after row.
  enum Rows: Sendable {
    case matrix(Matrix)
    /// With NaN for what takes no part.
    case plane(NumberPlane, PlaneMask)

    var shape: Shape {
      switch self {
      case .matrix(let matrix): matrix.shape
      case .plane(let plane, _): Shape(plane.rows, plane.columns)
      }
    }

    subscript(row: Int) -> [Float] {
      switch self {
      case .matrix(let matrix): Array(matrix.row(row))
      case .plane(let plane, let mask): plane.row(row, mask: mask)
      }
    }
  }

  /// - Parameters:
  ///   - dimensions: of all of it; the last two, or as many as there are, are those of each matrix.
  ///   - rowLabels: without effect where there are more or less of them than rows. The same for columns.
  /// - Precondition: as many matrices as the dimensions ask for.
  public init(
    _ dimensions: [Int], _ planes: [(plane: NumberPlane, mask: PlaneMask)], rowLabels: [String] = [],
    columnLabels: [String] = []
  ) {
    leading = Array(dimensions.dropLast(2))
    rank = min(2, dimensions.count)
    matrices = planes.map { .plane($0.plane, $0.mask) }
    self.rowLabels = rowLabels.count == planes.first?.plane.rows ? rowLabels : []
    self.columnLabels = columnLabels.count == planes.first?.plane.columns ? columnLabels : []
  }

  /// One matrix, or several, without effect of labels where there are more or less of them than rows or columns.
  public init(_ matrices: [Matrix], rowLabels: [String] = [], columnLabels: [String] = []) {
    self.init(matrices.count == 1 ? .matrix(matrices[0]) : .matrices(matrices))
    self.rowLabels = rowLabels.count == matrices.first?.rows ? rowLabels : []
    self.columnLabels = columnLabels.count == matrices.first?.columns ? columnLabels : []
  }

  public init(_ contents: MatrixContents) {
    (rowLabels, columnLabels, matrices) = ([], [], contents.matrices.map { .matrix($0) })
    switch contents {
    case .number: (leading, rank) = ([], 0)
    case .matrix: (leading, rank) = ([], 2)
    case .matrices(let matrices): (leading, rank) = ([matrices.count], 2)
    }
  }
}

extension WrittenArray {
  /// - Throws: `.unequalShapes` for matrices that have no common shape, which .npy asks for.
  public func check(as format: MatrixFormat) throws(MatrixFileProblem) {
    guard format == .npy, let shape = matrices.first?.shape else { return }
    for matrix in matrices where matrix.shape != shape {
      throw MatrixFileProblem(.unequalShapes(shape, matrix.shape))
    }
  }

  /// The bytes of a file, piece by piece; .npy has no place for labels.
  /// - Precondition: `check` found nothing.
  public func write<Problem: Error>(
    as format: MatrixFormat, _ send: @escaping ([UInt8]) throws(Problem) -> Void
  ) throws(Problem) {
    var writer = PieceWriter(send)
    switch format {
    case .json: try writer.addJSON(self)
    case .csv: try writer.addCSV(self)
    case .npy: try writer.addNpy(self)
    }
    try writer.end()
  }

  /// All of them.
  /// - Precondition: `check` found nothing.
  func bytes(as format: MatrixFormat) -> [UInt8] {
    var bytes: [UInt8] = []
    write(as: format) { bytes += $0 }
    return bytes
  }
}

extension NumberPlane {
  /// A row, with NaN for what takes no part.
  func row(_ row: Int, mask: PlaneMask) -> [Float] {
    [Float](unsafeUninitializedCapacity: columns) { buffer, count in
      forEachRow(row..<row + 1, 0..<columns, mask: mask) { _, numbers, seen in
        for column in 0..<columns {
          buffer.initializeElement(at: column, to: seen.map { $0[column] } ?? true ? numbers[column] : .nan)
        }
      }
      count = columns
    }
  }
}
