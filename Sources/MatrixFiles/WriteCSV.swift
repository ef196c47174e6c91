import Matrices

extension MatrixContents {
  /// A line for each row with the shortest digits that read back to the same `Float`; an empty line between matrices.
  public var csv: String { String(decoding: WrittenArray(self).bytes(as: .csv), as: UTF8.self) }
}

extension PieceWriter {
  /// A line for each row, an empty line between matrices; with labels, each has a first line and a first cell of names.
  /// Where only rows or only columns have some, numbers stand in for the others.
  mutating func addCSV(_ array: WrittenArray) throws(Problem) {
    let isLabelled = !(array.rowLabels.isEmpty && array.columnLabels.isEmpty)
    try add(array.matrices, between: "\n") { writer, matrix throws(Problem) in
      func name(_ index: Int, _ labels: [String]) -> String {
        labels.isEmpty ? String(index) : csvCell(labels[index])
      }
      if isLabelled {
        for column in 0..<matrix.shape.columns { try writer.add("," + name(column, array.columnLabels)) }
        try writer.add("\n")
      }
      for row in 0..<matrix.shape.rows {
        if isLabelled { try writer.add(name(row, array.rowLabels) + ",") }
        try writer.add(matrix[row], between: ",") { $0.description }
        try writer.add("\n")
      }
    }
  }
}

/// A text as .csv writes it: in quotation marks where it has signs of the format.
package func csvCell(_ text: String) -> String {
  let needsMarks =
    text.isEmpty || text.contains { ",;\"\t\n\r".contains($0) } || " #".contains(text.first!) || text.last == " "
  return needsMarks ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
}
