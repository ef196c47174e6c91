import Matrices

/// Reads lines of numbers with commas, tabs, semicolons or spaces between them; an empty line begins the next matrix.
func readCSV(_ bytes: FileBytes, limit: Int) throws(MatrixFileProblem) -> MatrixContents {
  try CSVFile(bytes, limit: limit).numbers.contents
}

/// What a .csv or .tsv file says: the numbers, and perhaps what rows and columns are called.
///
/// Where semicolons stand between cells, as spreadsheets write them in many countries, a comma is a decimal point.
///
/// The first line of a table holds names if somebody says so, if all its cells could be names, if its first cell is empty,
/// as where pandas writes one, or if behind a name it counts 0, 1, 2 …; the first cells of all lines are names if that of
/// the first line of numbers could be one, and below a line that counts. Numbers and names may stand
/// in quotation marks, in which a line may end. `NA`, `N/A` and `null` stand for a number that is missing, which becomes
/// not-a-number. A line that begins with `#` and a space, or is one cell that begins with
/// `#`, is a comment, as NumPy's `savetxt` writes it.
struct CSVFile {
  let numbers: TextNumbers
  let rowLabels: [String]
  let columnLabels: [String]

  /// - Parameter hasHeader: whether the first line holds names in any case; that of another table does where it repeats them.
  init(_ bytes: FileBytes, hasHeader: Bool = false, limit: Int = 1 << 28) throws(MatrixFileProblem) {
    let reader = try bytes.withBytes { text throws(MatrixFileProblem) in
      try CSVReader(text, hasHeader: hasHeader, limit: limit)
    }
    (rowLabels, columnLabels) = (reader.rowLabels, reader.columnLabels)
    numbers = TextNumbers(
      depth: reader.shapes.count == 1 ? 2 : 3, elements: reader.elements, shapes: reader.shapes, rounded: reader.rounded
    )
  }
}

private struct CSVReader {
  private(set) var elements: [Float] = []
  private(set) var shapes: [Shape] = []
  private(set) var rowLabels: [String] = []
  private(set) var columnLabels: [String] = []
  private(set) var rounded: RoundedNumeral?
  private let separator: Unicode.Scalar
  private let hasHeader: Bool
  /// The names in the first line of the first table. Later tables may repeat them.
  private var said: [String]?

  init(_ text: UnsafeRawBufferPointer, hasHeader: Bool, limit: Int) throws(MatrixFileProblem) {
    self.hasHeader = hasHeader
    var cursor = TextCursor(text)
    // The first line says what stands between cells.
    var ahead = cursor
    var first: TextCursor.Piece
    repeat {
      ahead.skip { isLineEnd($0) || $0 == 0x20 }
      first = ahead.skip { !isLineEnd($0) }
    } while first.first == UInt8(ascii: "#") && first.dropFirst().first == 0x20
    ahead.skip { isLineEnd($0) || $0 == 0x20 }
    separator = CSVSeparator(of: first).scalar(before: CSVSeparator(of: ahead.skip { !isLineEnd($0) }))
    // Room for all numbers at once: a list that grows is in memory twice.
    let ends = UInt8(ascii: separator)
    elements.reserveCapacity(min(limit, 1 + text.count { $0 == ends || $0 == 0x0A }))
    while true {
      try skipEmptyLines(&cursor)
      guard cursor.byte != nil else { break }
      try readTable(&cursor, limit: limit)
    }
    guard !shapes.isEmpty else { throw cursor.problem(.empty) }
  }

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
    let start = cursor.index
    let header = try header(cursor)
    let names = header?.names
    if names != nil { _ = try cells(of: &cursor) }
    said = said ?? names
    while skipComment(&cursor) {}
    guard let byte = cursor.byte, !isLineEnd(byte) else { throw cursor.problem(.empty) }
    let isNamed = try beginsWithName(cursor)
    let hasRowNames = isNamed || header?.namesRows ?? false
    let first = elements.count
    var (rows, columns) = (0, 0)
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
      throw cursor.problem(.labels(count: columnNames.count, expected: columns), at: start)
    }
    if shapes.isEmpty { (rowLabels, columnLabels) = (labels, columnNames) }
    shapes.append(Shape(rows, (elements.count - first) / rows))
  }

  /// The names in the line here, and whether names of rows stand below: below the first of them, or in front of all of them,
  /// as R has it. `nil` where the line is one of numbers.
  private func header(_ cursor: TextCursor) throws(MatrixFileProblem) -> (names: [String], namesRows: Bool)? {
    var ahead = cursor
    var (names, areNames, hasName) = ([String](), true, false)
    try forEachCell(of: &ahead) { cell in
      areNames = areNames && (isName(cell) || isMissing(cell))
      hasName = hasName || isName(cell)
      names.append(text(of: cell))
    }
    while skipComment(&ahead) {}
    guard hasHeader || ahead.byte.map({ !isLineEnd($0) }) ?? false else { return nil }
    // R leaves the corner out, and writes the names of rows in quotation marks.
    let isQuoted = ahead.byte == UInt8(ascii: "\"")
    var next = 0
    if let byte = ahead.byte, !isLineEnd(byte) { try forEachCell(of: &ahead) { _ in next += 1 } }
    let lacksCorner = names.count > 1 && next == names.count + 1 && isQuoted
    ahead = cursor
    let first = try cell(&ahead).bytes
    let counts = names.count > 2 && isName(first) && names.dropFirst().enumerated().allSatisfy { $1 == "\($0)" }
    let startsEmpty = names.count > 1 && first.isEmpty
    let isSaid = hasHeader && (said == nil || said == names)
    return isSaid || startsEmpty || counts || areNames && hasName
      ? (names, startsEmpty || counts || lacksCorner) : nil
  }

  /// Whether the first cell of the line here is none of numbers, and the second one is.
  private func beginsWithName(_ cursor: TextCursor) throws(MatrixFileProblem) -> Bool {
    var ahead = cursor
    let first = try cell(&ahead).bytes
    guard isName(first) || isMissing(first) else { return false }
    if isMissing(first) {
      guard try areNamesBelow(cursor) else { return false }
    }
    ahead = cursor
    var (count, isNumberBehind) = (0, false)
    try forEachCell(of: &ahead) { cell in
      if count == 1 { isNumberBehind = isNumber(cell) || isMissing(cell) }
      count += 1
    }
    return isNumberBehind
  }

  /// Whether the next line that says so begins with a name. `NA` may be one, too.
  private func areNamesBelow(_ cursor: TextCursor) throws(MatrixFileProblem) -> Bool {
    var ahead = cursor
    while let byte = ahead.byte, !isLineEnd(byte) {
      var line = ahead
      let first = try cell(&line).bytes
      if !isMissing(first) { return !isNumber(first) }
      try forEachCell(of: &ahead) { _ in }
      while skipComment(&ahead) {}
    }
    return false
  }

  /// Goes through the cells of the line here, and over its end.
  private func forEachCell(
    of cursor: inout TextCursor, _ body: (TextCursor.Piece) -> Void
  ) throws(MatrixFileProblem) {
    repeat { body(try cell(&cursor).bytes) } while cursor.match(separator)
    endLine(&cursor)
  }

  /// The same cells as texts.
  private func cells(of cursor: inout TextCursor) throws(MatrixFileProblem) -> [String] {
    var cells: [String] = []
    try forEachCell(of: &cursor) { cells.append(text(of: $0)) }
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
  ) throws(MatrixFileProblem) -> (bytes: TextCursor.Piece, start: Int) {
    cursor.skip(while: isSpace)
    let start = cursor.index
    if cursor.match("\"") { return (try quoted(&cursor, from: start), start) }
    let bytes = cursor.skip { $0 != separatorByte && !isLineEnd($0) }
    let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? start - 1
    return (cursor.slice(start..<end + 1), start)
  }

  /// A cell behind its first quotation mark, which is not part of it.
  private func quoted(_ cursor: inout TextCursor, from start: Int) throws(MatrixFileProblem) -> TextCursor.Piece {
    let first = cursor.index
    repeat {
      cursor.skip { $0 != UInt8(ascii: "\"") }
      guard cursor.match("\"") else { throw cursor.problem(.openQuote, at: start) }
      // Two of them are one that belongs to the text.
    } while cursor.match("\"")
    let inside = cursor.slice(first..<cursor.index - 1)
    if separator != " " { cursor.skip(while: isSpace) }
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

  private func text(of bytes: TextCursor.Piece) -> String {
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

  /// Whether a cell can only be a name: no number, also none that this reader does not read, and nothing missing.
  private func isName(_ cell: TextCursor.Piece) -> Bool {
    !cell.isEmpty && !isNumber(cell) && !isMissing(cell) && !isNumberInGroups(text(of: cell))
  }

  private func isNumber(_ cell: TextCursor.Piece) -> Bool { Float(withPoint(text(of: cell))) != nil }

  private func isMissing(_ cell: TextCursor.Piece) -> Bool { missing.contains(text(of: cell)) }

  /// A number as `Float` reads it: with a point, and a minus sign from the keyboard.
  private func withPoint(_ number: String) -> String {
    let number = number.replacing("\u{2212}", with: "-")
    return separator == ";" ? number.replacing(",", with: ".") : number
  }

  /// Whether a text is a number for somebody, but not for this reader: `1,000` or `12%`.
  private func isNumberInGroups(_ text: String) -> Bool {
    let parts = text.drop { "+-\u{2212}".contains($0) }.split(separator: "%", omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 2 && parts[1].isEmpty else { return false }
    let groups = parts[0].split(omittingEmptySubsequences: false) { ", '’\u{A0}\u{202F}".contains($0) }
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 == UInt8(ascii: ".") || $0 &- 48 < 10 } }) else {
      return false
    }
    return parts.count == 2 || groups.count > 1 && groups.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
  }

  private mutating func number(_ cursor: inout TextCursor) throws(MatrixFileProblem) -> Float {
    var ahead = cursor
    ahead.skip(while: isSpace)
    let start = ahead.index
    if let numeral = ahead.numeral(hasDecimalComma: separator == ";"), let number = numeral.float {
      ahead.advance(to: numeral.end)
      if separator != " " { ahead.skip(while: isSpace) }
      if ahead.byte.map({ $0 == separatorByte || isLineEnd($0) }) ?? true {
        if numeral.mayBeRounded, rounded == nil {
          let text = text(of: ahead.slice(start..<numeral.end))
          rounded = RoundedNumeral(index: elements.count, text: text, as: number)
        }
        cursor = ahead
        return number
      }
    }
    return try unusualNumber(&cursor)
  }

  /// What is no number for JSON, what stands in quotation marks, and what is hard to round.
  private mutating func unusualNumber(_ cursor: inout TextCursor) throws(MatrixFileProblem) -> Float {
    let (bytes, start) = try cell(&cursor)
    let cell = String(decoding: bytes, as: UTF8.self)
    if missing.contains(cell) { return .nan }
    let word = withPoint(cell)
    // `Float` would also take hexadecimal numbers.
    guard let number = Float(word), !word.utf8.contains(where: { $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "X") })
    else { throw cursor.problem(.notANumber(cursor.word(at: start)), at: start) }
    let isWrittenOut = word.utf8.contains { $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "I") }
    guard number.isFinite || number.isNaN || isWrittenOut else {
      throw cursor.problem(.numberTooLarge(cursor.word(at: start)), at: start)
    }
    rounded = rounded ?? RoundedNumeral(index: elements.count, text: word, as: number)
    return number
  }
}

private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

/// What programs write where there is no number.
private let missing: Set = ["NA", "N/A", "null"]
