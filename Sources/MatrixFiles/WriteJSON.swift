import Matrices

extension MatrixContents {
  /// Nested lists with the shortest digits that read back to the same `Float`; a line for each row.
  public var json: String { String(decoding: WrittenArray(self).bytes(as: .json), as: UTF8.self) }
}

extension PieceWriter {
  /// Nested lists, a line for each row; with labels `{"rows": […], "columns": […], "data": …}`.
  mutating func addJSON(_ array: WrittenArray) throws(Problem) {
    let isLabelled = !(array.rowLabels.isEmpty && array.columnLabels.isEmpty)
    if isLabelled {
      try add("{")
      for (name, labels) in [("rows", array.rowLabels), ("columns", array.columnLabels)] where !labels.isEmpty {
        try add("\"\(name)\": [")
        try add(labels, between: ", ") { writer, label throws(Problem) in try writer.add(jsonString(label)) }
        try add("],\n ")
      }
      try add("\"data\": ")
    }
    try addJSON(array, array.matrices[...], level: 0)
    if isLabelled { try add("}") }
  }

  /// - Parameter level: how many lists are open.
  private mutating func addJSON(
    _ array: WrittenArray, _ matrices: ArraySlice<WrittenArray.Rows>, level: Int
  ) throws(Problem) {
    // Every line but the first stands below what it belongs to.
    let separator = ",\n" + String(repeating: " ", count: level + 1)
    guard level < array.leading.count else {
      for matrix in matrices {
        if array.rank == 2 { try add("[") }
        try add(0..<matrix.shape.rows, between: separator) { writer, row throws(Problem) in
          if array.rank > 0 { try writer.add("[") }
          try writer.add(matrix[row], between: ", ", jsonNumber)
          if array.rank > 0 { try writer.add("]") }
        }
        if array.rank == 2 { try add("]") }
      }
      return
    }
    let share = matrices.count / max(1, array.leading[level])
    try add("[")
    try add(0..<array.leading[level], between: separator) { writer, index throws(Problem) in
      try writer.addJSON(array, matrices.dropFirst(index * share).prefix(share), level: level + 1)
    }
    try add("]")
  }
}

/// JSON has no word for what is not a number: strings stand in.
private func jsonNumber(_ number: Float) -> String {
  if number.isNaN { return "\"NaN\"" }
  if number.isInfinite { return number < 0 ? "\"-Infinity\"" : "\"Infinity\"" }
  return number.description
}
