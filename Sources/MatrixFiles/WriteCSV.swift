import Matrices

extension MatrixContents {
  /// A line for each row with the shortest digits that read back to the same `Float`; an empty line between matrices.
  public var csv: String {
    matrices.map { matrix in
      (0..<matrix.rows).map { row in matrix.row(row).map(\.description).joined(separator: ",") + "\n" }.joined()
    }.joined(separator: "\n")
  }
}
