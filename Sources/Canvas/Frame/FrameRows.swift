extension Frame {
  /// The characters of each row, as wide as the frame.
  public var rows: [String] {
    (0..<max(0, size.rows)).map(text(ofRow:))
  }

  /// The characters of one row, as wide as the frame.
  public func text(ofRow row: Int) -> String {
    var text = ""
    text.reserveCapacity(size.columns)
    for cell in cells[row * size.columns..<(row + 1) * size.columns] where !cell.isRightHalf {
      text.unicodeScalars.append(contentsOf: cell.scalars)
    }
    return text
  }
}
