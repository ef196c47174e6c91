import Matrices

/// Reads lines of numbers with commas between them; an empty line begins the next matrix.
func readCSV(_ bytes: [UInt8], limit: Int) throws(MatrixFileProblem) -> MatrixContents {
  var cursor = TextCursor(bytes)
  var matrices: [Matrix] = []
  while true {
    skipEmptyLines(&cursor)
    guard cursor.byte != nil else { break }
    let count = matrices.reduce(0) { $0 + $1.shape.count }
    matrices.append(try readTable(&cursor, limit: limit - count))
  }
  guard let first = matrices.first else { throw cursor.problem(.empty) }
  return matrices.count == 1 ? .matrix(first) : .matrices(matrices)
}

private func skipEmptyLines(_ cursor: inout TextCursor) {
  cursor.skip { isSpace($0) || isLineEnd($0) }
}

/// The lines up to an empty one.
private func readTable(_ cursor: inout TextCursor, limit: Int) throws(MatrixFileProblem) -> Matrix {
  var elements: [Float] = []
  var rows = 0
  var columns = 0
  repeat {
    let (start, countBefore) = (cursor.index, elements.count)
    repeat { elements.append(try readElement(&cursor)) } while cursor.match(",")
    let length = elements.count - countBefore
    if rows == 0 { columns = length }
    guard length == columns else {
      throw cursor.problem(.unevenRow(length: length, expected: columns), at: start)
    }
    guard elements.count <= limit else { throw cursor.problem(.tooManyElements(limit: limit), at: start) }
    rows += 1
    _ = cursor.match("\r")
    _ = cursor.match("\n")
    cursor.skip(while: isSpace)
  } while cursor.byte.map { !isLineEnd($0) } ?? false
  return Matrix(Shape(rows, columns), elements: elements)
}

private func readElement(_ cursor: inout TextCursor) throws(MatrixFileProblem) -> Float {
  cursor.skip(while: isSpace)
  let start = cursor.index
  let bytes = cursor.skip { $0 != UInt8(ascii: ",") && !isLineEnd($0) }
  let end = bytes.lastIndex { !isSpace($0) } ?? start - 1
  let word = String(decoding: bytes[start..<end + 1], as: UTF8.self)
  // `Float` would also take hexadecimal numbers.
  guard let number = Float(word), !word.utf8.contains(where: { $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "X") })
  else { throw cursor.problem(.notANumber(cursor.word(at: start)), at: start) }
  let isWrittenOut = word.utf8.contains { $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "I") }
  guard number.isFinite || number.isNaN || isWrittenOut else {
    throw cursor.problem(.numberTooLarge(cursor.word(at: start)), at: start)
  }
  return number
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
