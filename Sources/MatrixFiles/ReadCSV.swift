import Matrices

/// Reads lines of numbers with commas or tabs between them; an empty line begins the next matrix.
func readCSV(_ bytes: [UInt8], limit: Int) throws(MatrixFileProblem) -> MatrixContents {
  try CSVFile(bytes, limit: limit).contents
}

/// What a .csv or .tsv file says: the numbers, and perhaps what rows and columns are called.
///
/// The first line holds names if none of its cells is a number, or if its first cell is empty, as where pandas writes
/// one; the first cells of all lines are names if that of the first line of numbers is none. Numbers and names may stand
/// in quotation marks.
struct CSVFile {
  private(set) var matrices: [Matrix] = []
  private(set) var rowLabels: [String] = []
  private(set) var columnLabels: [String] = []
  private let separator: Unicode.Scalar

  init(_ bytes: [UInt8], limit: Int = 1 << 28) throws(MatrixFileProblem) {
    var cursor = TextCursor(bytes)
    // A first line with a tab between two cells and no comma is one of a .tsv file.
    var ahead = cursor
    ahead.skip { isLineEnd($0) || $0 == 0x20 }
    let first = ahead.skip { !isLineEnd($0) }
    separator = first.contains(0x09) && !first.contains(UInt8(ascii: ",")) ? "\t" : ","
    while true {
      skipEmptyLines(&cursor)
      guard cursor.byte != nil else { break }
      let count = matrices.reduce(0) { $0 + $1.shape.count }
      try readTable(&cursor, limit: limit - count)
    }
    guard !matrices.isEmpty else { throw cursor.problem(.empty) }
  }

  var contents: MatrixContents { matrices.count == 1 ? .matrix(matrices[0]) : .matrices(matrices) }

  func array() throws(MatrixFileProblem) -> StoredArray { try contents.array }

  // A tab at the start of a line of a .tsv file is the end of an empty cell.
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 && separator != "\t" }

  private func skipEmptyLines(_ cursor: inout TextCursor) {
    cursor.skip { isSpace($0) || isLineEnd($0) }
  }

  /// The lines up to an empty one.
  private mutating func readTable(_ cursor: inout TextCursor, limit: Int) throws(MatrixFileProblem) {
    let names = header(cursor)
    if names != nil { _ = cells(of: &cursor) }
    guard let byte = cursor.byte, !isLineEnd(byte) else { throw cursor.problem(.empty) }
    let hasRowNames = names?.first?.isEmpty ?? false || isName(firstCell(cursor), numbersBehind: cursor)
    var (elements, rows, columns): ([Float], Int, Int) = ([], 0, 0)
    var labels: [String] = []
    repeat {
      let (start, countBefore) = (cursor.index, elements.count)
      if hasRowNames {
        labels.append(text(of: cell(&cursor).bytes))
        _ = cursor.match(separator)
      }
      repeat { elements.append(try number(&cursor)) } while cursor.match(separator)
      let length = elements.count - countBefore
      if rows == 0 { columns = length }
      guard length == columns else {
        throw cursor.problem(.unevenRow(length: length, expected: columns), at: start)
      }
      guard elements.count <= limit else { throw cursor.problem(.tooManyElements(limit: limit), at: start) }
      rows += 1
      endLine(&cursor)
    } while cursor.byte.map { !isLineEnd($0) } ?? false
    let columnNames = names.map { hasRowNames && $0.count > columns ? Array($0.dropFirst()) : $0 } ?? []
    guard names == nil || columnNames.count == columns else {
      throw cursor.problem(.labels(count: columnNames.count, expected: columns))
    }
    if matrices.isEmpty { (rowLabels, columnLabels) = (labels, columnNames) }
    matrices.append(Matrix(Shape(rows, columns), elements: elements))
  }

  /// The names in the line here; `nil` where it is one of numbers.
  private func header(_ cursor: TextCursor) -> [String]? {
    var ahead = cursor
    let cells = cells(of: &ahead)
    guard let next = ahead.byte, !isLineEnd(next) else { return nil }
    let isHeader = cells.count > 1 && cells[0].isEmpty || cells.allSatisfy { !$0.isEmpty && !isNumeral($0) }
    return isHeader ? cells : nil
  }

  private func isName(_ cell: String, numbersBehind cursor: TextCursor) -> Bool {
    guard !cell.isEmpty, !isNumeral(cell) else { return false }
    var ahead = cursor
    let cells = cells(of: &ahead)
    return cells.count > 1 && isNumeral(cells[1])
  }

  private func firstCell(_ cursor: TextCursor) -> String {
    var ahead = cursor
    return text(of: cell(&ahead).bytes)
  }

  /// The cells of the line here, and over its end.
  private func cells(of cursor: inout TextCursor) -> [String] {
    var cells: [String] = []
    repeat { cells.append(text(of: cell(&cursor).bytes)) } while cursor.match(separator)
    endLine(&cursor)
    return cells
  }

  private func endLine(_ cursor: inout TextCursor) {
    _ = cursor.match("\r")
    _ = cursor.match("\n")
    cursor.skip(while: isSpace)
  }

  /// What stands up to the next separator, without spaces and quotation marks around it.
  private func cell(_ cursor: inout TextCursor) -> (bytes: ArraySlice<UInt8>, start: Int) {
    cursor.skip(while: isSpace)
    let start = cursor.index
    if cursor.match("\"") {
      let first = cursor.index
      while true {
        cursor.skip { $0 != UInt8(ascii: "\"") && !isLineEnd($0) }
        // Two of them are one that belongs to the text.
        guard cursor.match("\""), cursor.match("\"") else { break }
      }
      let quoted = cursor.slice(first..<max(first, cursor.index - 1))
      cursor.skip(while: isSpace)
      if let byte = cursor.byte, byte != separatorByte, !isLineEnd(byte) {
        cursor.skip { $0 != separatorByte && !isLineEnd($0) }
        return (cursor.slice(start..<cursor.index), start)
      }
      return (quoted, start)
    }
    let bytes = cursor.skip { $0 != separatorByte && !isLineEnd($0) }
    let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? start - 1
    return (bytes[start..<end + 1], start)
  }

  private var separatorByte: UInt8 { UInt8(ascii: separator) }

  private func text(of bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "\"")) else { return text }
    var (result, isAfterQuote) = ("", false)
    for scalar in text.unicodeScalars {
      if scalar == "\"", isAfterQuote {
        isAfterQuote = false
        continue
      }
      isAfterQuote = scalar == "\""
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private func isNumeral(_ cell: String) -> Bool { Float(cell) != nil }

  private func number(_ cursor: inout TextCursor) throws(MatrixFileProblem) -> Float {
    let (bytes, start) = cell(&cursor)
    let word = String(decoding: bytes, as: UTF8.self)
    // `Float` would also take hexadecimal numbers.
    guard let number = Float(word), !word.utf8.contains(where: { $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "X") })
    else { throw cursor.problem(.notANumber(cursor.word(at: start)), at: start) }
    let isWrittenOut = word.utf8.contains { $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "I") }
    guard number.isFinite || number.isNaN || isWrittenOut else {
      throw cursor.problem(.numberTooLarge(cursor.word(at: start)), at: start)
    }
    return number
  }
}

private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
