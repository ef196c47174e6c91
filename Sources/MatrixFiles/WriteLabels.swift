import Matrices

/// Matrices of one shape with what their rows and columns are called, as `NumberFile` reads them.
public struct LabelledMatrices: Sendable {
  public let matrices: [Matrix]
  /// Empty, or as many as there are rows. The same for columns.
  public let rows: [String]
  public let columns: [String]

  /// - Parameter rows: without effect where there are more or less of them than rows. The same for columns.
  public init(_ matrices: [Matrix], rows: [String], columns: [String]) {
    self.matrices = matrices
    let shape = matrices.first?.shape
    self.rows = rows.count == shape?.rows ? rows : []
    self.columns = columns.count == shape?.columns ? columns : []
  }

  private var contents: MatrixContents { matrices.count == 1 ? .matrix(matrices[0]) : .matrices(matrices) }

  /// The bytes of a file; .npy has no place for labels.
  public func bytes(as format: MatrixFormat) throws(MatrixFileProblem) -> [UInt8] {
    guard !(rows.isEmpty && columns.isEmpty), let first = matrices.first else { return try contents.bytes(as: format) }
    switch format {
    case .json: return Array(json.utf8)
    case .csv: return Array(matrices.map { csv($0, first.shape) }.joined(separator: "\n").utf8)
    case .npy: return try contents.bytes(as: .npy)
    }
  }

  /// `{"rows": […], "columns": […], "data": …}`
  private var json: String {
    func list(_ name: String, _ labels: [String]) -> String {
      labels.isEmpty ? "" : "\"\(name)\": [" + labels.map(jsonString).joined(separator: ", ") + "],\n "
    }
    return "{" + list("rows", rows) + list("columns", columns) + "\"data\": " + contents.json + "}"
  }

  /// A first line and a first cell of names; where one of them has none, numbers stand in.
  private func csv(_ matrix: Matrix, _ shape: Shape) -> String {
    let (rows, columns) = (named(rows, shape.rows), named(columns, shape.columns))
    let head = ([""] + columns.map(csvCell)).joined(separator: ",") + "\n"
    return head
      + (0..<matrix.rows).map { row in
        ([csvCell(rows[row])] + matrix.row(row).map(\.description)).joined(separator: ",") + "\n"
      }.joined()
  }

  private func named(_ labels: [String], _ count: Int) -> [String] {
    labels.isEmpty ? (0..<count).map(String.init) : labels
  }
}

/// A text as .csv writes it: in quotation marks where it has signs of the format.
package func csvCell(_ text: String) -> String {
  let needsMarks =
    text.isEmpty || text.contains { ",;\"\t\n\r".contains($0) } || " #".contains(text.first!) || text.last == " "
  return needsMarks ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
}
