import Matrices

extension MatrixContents {
  /// Nested lists with the shortest digits that read back to the same `Float`; a line for each row.
  public var json: String {
    switch self {
    case .number(let number): jsonNumber(number)
    case .matrix(let matrix): jsonRows(matrix, indent: " ")
    case .matrices(let matrices): "[" + matrices.map { jsonRows($0, indent: "  ") }.joined(separator: ",\n ") + "]"
    }
  }
}

/// - Parameter indent: what stands in front of all rows but the first.
private func jsonRows(_ matrix: Matrix, indent: String) -> String {
  let rows = (0..<matrix.rows).map { "[" + matrix.row($0).map(jsonNumber).joined(separator: ", ") + "]" }
  return "[" + rows.joined(separator: ",\n\(indent)") + "]"
}

/// JSON has no word for what is not a number: strings stand in.
private func jsonNumber(_ number: Float) -> String {
  if number.isNaN { return "\"NaN\"" }
  if number.isInfinite { return number < 0 ? "\"-Infinity\"" : "\"Infinity\"" }
  return number.description
}
