import Matrices

/// Reads lines of numbers with commas, tabs, semicolons or spaces between them; an empty line begins the next matrix.
func readCSV(_ bytes: [UInt8], limit: Int) throws(MatrixFileProblem) -> MatrixContents {
  try CSVFile(bytes, limit: limit).contents
}

/// What a .csv or .tsv file says: the numbers, and perhaps what rows and columns are called.
///
/// Where semicolons stand between cells, as spreadsheets write them in many countries, a comma is a decimal point.
///
/// The first line holds names if none of its cells is a number, or if its first cell is empty, as where pandas writes
/// one; the first cells of all lines are names if that of the first line of numbers is none. Numbers and names may stand
/// in quotation marks, in which a line may end. A line that begins with `#` and a space, or is one cell that begins with
/// `#`, is a comment, as NumPy's `savetxt` writes it.
struct CSVFile {
  private(set) var matrices: [Matrix] = []
  private(set) var rowLabels: [String] = []
  private(set) var columnLabels: [String] = []
  private let separator: Unicode.Scalar

  init(_ bytes: [UInt8], limit: Int = 1 << 28) throws(MatrixFileProblem) {
    var cursor = TextCursor(bytes)
    // The first line says what stands between cells.
    var ahead = cursor
    var first: ArraySlice<UInt8>
    repeat {
      ahead.skip { isLineEnd($0) || $0 == 0x20 }
      first = ahead.skip { !isLineEnd($0) }
    } while first.first == UInt8(ascii: "#") && first.dropFirst().first == 0x20
    separator = Self.separator(of: first)
    while true {
      try skipEmptyLines(&cursor)
      guard cursor.byte != nil else { break }
      let count = matrices.reduce(0) { $0 + $1.shape.count }
      try readTable(&cursor, limit: limit - count)
    }
    guard !matrices.isEmpty else { throw cursor.problem(.empty) }
  }

  private static func separator(of line: ArraySlice<UInt8>) -> Unicode.Scalar {
    var (plain, isQuoted): ([UInt8], Bool) = ([], false)
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { plain.append(byte) }
    }
    func isDigit(_ index: Int) -> Bool {
      plain.indices.contains(index) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(plain[index])
    }
    let commas = plain.indices.filter { plain[$0] == UInt8(ascii: ",") }
    // A comma between two digits can be a decimal point.
    if plain.contains(UInt8(ascii: ";")), commas.allSatisfy({ isDigit($0 - 1) && isDigit($0 + 1) }) { return ";" }
    guard commas.isEmpty else { return "," }
    let words = plain.split { $0 == 0x20 || $0 == 0x09 }
    let areNumbers = words.count > 1 && words.allSatisfy { Float(String(decoding: $0, as: UTF8.self)) != nil }
    return areNumbers && plain.contains(0x20) ? " " : plain.contains(0x09) ? "\t" : ","
  }

  var contents: MatrixContents { matrices.count == 1 ? .matrix(matrices[0]) : .matrices(matrices) }

  func array() throws(MatrixFileProblem) -> StoredArray { try contents.array }

  // A tab at the start of a line of a .tsv file is the end of an empty cell.
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 && separator != "\t" }

  /// Over empty lines and comments.
  private func skipEmptyLines(_ cursor: inout TextCursor) throws(MatrixFileProblem) {
    repeat { cursor.skip { isSpace($0) || isLineEnd($0) } } while skipComment(&cursor)
  }

  /// - Returns: whether there was one, and the cursor stands behind it.
  private func skipComment(_ cursor: inout TextCursor) -> Bool {
    var ahead = cursor
    guard ahead.match("#") else { return false }
    let text = ahead.skip { !isLineEnd($0) }
    guard text.first == 0x20 || !text.contains(separatorByte) else { return false }
    endLine(&ahead)
    cursor = ahead
    return true
  }

  /// The lines up to an empty one.
  private mutating func readTable(_ cursor: inout TextCursor, limit: Int) throws(MatrixFileProblem) {
    let names = try header(cursor)
    if names != nil { _ = try cells(of: &cursor) }
    while skipComment(&cursor) {}
    guard let byte = cursor.byte, !isLineEnd(byte) else { throw cursor.problem(.empty) }
    let isNamed = try isName(firstCell(cursor), numbersBehind: cursor)
    let hasRowNames = isNamed || names?.first?.isEmpty ?? false
    var (elements, rows, columns): ([Float], Int, Int) = ([], 0, 0)
    var labels: [String] = []
    repeat {
      let (start, countBefore) = (cursor.index, elements.count)
      if hasRowNames {
        labels.append(text(of: try cell(&cursor).bytes))
        _ = cursor.match(separator)
      }
      repeat { elements.append(try number(&cursor)) } while goesOn(&cursor)
      let length = elements.count - countBefore
      if rows == 0 { columns = length }
      guard length == columns else {
        throw cursor.problem(.unevenRow(length: length, expected: columns), at: start)
      }
      guard elements.count <= limit else { throw cursor.problem(.tooManyElements(limit: limit), at: start) }
      rows += 1
      endLine(&cursor)
      while skipComment(&cursor) {}
    } while cursor.byte.map { !isLineEnd($0) } ?? false
    let columnNames = names.map { hasRowNames && $0.count > columns ? Array($0.dropFirst()) : $0 } ?? []
    guard names == nil || columnNames.count == columns else {
      throw cursor.problem(.labels(count: columnNames.count, expected: columns))
    }
    if matrices.isEmpty { (rowLabels, columnLabels) = (labels, columnNames) }
    matrices.append(Matrix(Shape(rows, columns), elements: elements))
  }

  /// The names in the line here; `nil` where it is one of numbers.
  private func header(_ cursor: TextCursor) throws(MatrixFileProblem) -> [String]? {
    var ahead = cursor
    let cells = try cells(of: &ahead)
    while skipComment(&ahead) {}
    guard let next = ahead.byte, !isLineEnd(next) else { return nil }
    let isHeader = cells.count > 1 && cells[0].isEmpty || cells.allSatisfy { !$0.isEmpty && !isNumeral($0) }
    return isHeader ? cells : nil
  }

  private func isName(_ cell: String, numbersBehind cursor: TextCursor) throws(MatrixFileProblem) -> Bool {
    guard !cell.isEmpty, !isNumeral(cell) else { return false }
    var ahead = cursor
    let cells = try cells(of: &ahead)
    return cells.count > 1 && isNumeral(cells[1])
  }

  private func firstCell(_ cursor: TextCursor) throws(MatrixFileProblem) -> String {
    var ahead = cursor
    return text(of: try cell(&ahead).bytes)
  }

  /// The cells of the line here, and over its end.
  private func cells(of cursor: inout TextCursor) throws(MatrixFileProblem) -> [String] {
    var cells: [String] = []
    repeat { cells.append(text(of: try cell(&cursor).bytes)) } while cursor.match(separator)
    endLine(&cursor)
    return cells
  }

  private func endLine(_ cursor: inout TextCursor) {
    _ = cursor.match("\r")
    _ = cursor.match("\n")
    cursor.skip(while: isSpace)
  }

  /// What stands up to the next separator, without spaces and quotation marks around it.
  private func cell(
    _ cursor: inout TextCursor
  ) throws(MatrixFileProblem) -> (bytes: ArraySlice<UInt8>, start: Int) {
    cursor.skip(while: isSpace)
    let start = cursor.index
    if cursor.match("\"") { return (try quoted(&cursor, from: start), start) }
    let bytes = cursor.skip { $0 != separatorByte && !isLineEnd($0) }
    let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? start - 1
    return (bytes[start..<end + 1], start)
  }

  /// A cell behind its first quotation mark, which is not part of it.
  private func quoted(_ cursor: inout TextCursor, from start: Int) throws(MatrixFileProblem) -> ArraySlice<UInt8> {
    let first = cursor.index
    repeat {
      cursor.skip { $0 != UInt8(ascii: "\"") }
      guard cursor.match("\"") else { throw cursor.problem(.openQuote, at: start) }
      // Two of them are one that belongs to the text.
    } while cursor.match("\"")
    let inside = cursor.slice(first..<cursor.index - 1)
    cursor.skip(while: isSpace)
    guard let byte = cursor.byte, byte != separatorByte, !isLineEnd(byte) else { return inside }
    throw cursor.problem(.openQuote, at: start)
  }

  /// Over what stands between two cells, if another one follows. Spaces can be many, and stand at the end of a line.
  private func goesOn(_ cursor: inout TextCursor) -> Bool {
    guard separator == " " else { return cursor.match(separator) }
    cursor.skip(while: isSpace)
    return cursor.byte.map { !isLineEnd($0) } ?? false
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

  private func isNumeral(_ cell: String) -> Bool { Float(withPoint(cell)) != nil }

  private func withPoint(_ number: String) -> String {
    separator == ";" ? number.replacing(",", with: ".") : number
  }

  private func number(_ cursor: inout TextCursor) throws(MatrixFileProblem) -> Float {
    let (bytes, start) = try cell(&cursor)
    let word = withPoint(String(decoding: bytes, as: UTF8.self))
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
