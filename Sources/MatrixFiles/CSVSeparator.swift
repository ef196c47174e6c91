/// What stands between the cells of a file, as its first line says.
struct CSVSeparator {
  private var isQuoted = false
  private var last: UInt8?
  private var (hasComma, hasSemicolon, hasSpace, hasTab) = (false, false, false, false)
  // A comma between two digits can be a decimal point.
  private var areDecimal = true
  private var word: [UInt8] = []
  private var words = 0
  private var areNumbers = true

  /// - Parameter line: without its end.
  init(of line: TextCursor.Piece) {
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted {
        add(byte)
      } else {
        word.append(byte)
      }
    }
    if last == UInt8(ascii: ",") { areDecimal = false }
    endWord()
  }

  /// - Parameter next: the line behind it, which says more where this one holds names.
  func scalar(before next: CSVSeparator) -> Unicode.Scalar {
    if hasSemicolon, areDecimal { return ";" }
    if hasComma { return "," }
    if hasTab { return areNumbers && hasSpace && words > 1 ? " " : "\t" }
    let areNames = !areNumbers && next.hasNumbersAlone && [words, words + 1].contains(next.words)
    return hasSpace && words > 1 && (areNumbers || areNames) ? " " : ","
  }

  /// Several numbers with spaces between them.
  private var hasNumbersAlone: Bool { hasSpace && !hasComma && !hasSemicolon && !hasTab && areNumbers && words > 1 }

  private mutating func add(_ byte: UInt8) {
    if last == UInt8(ascii: ","), !isDigit(byte) { areDecimal = false }
    switch byte {
    case UInt8(ascii: ","):
      hasComma = true
      if !isDigit(last) { areDecimal = false }
    case UInt8(ascii: ";"): hasSemicolon = true
    case 0x20: hasSpace = true
    case 0x09: hasTab = true
    default: break
    }
    if byte == 0x20 || byte == 0x09 {
      endWord()
    } else if !hasComma, !hasSemicolon {
      word.append(byte)
    }
    last = byte
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    words += 1
    areNumbers = areNumbers && Float(String(decoding: word, as: UTF8.self)) != nil
    word.removeAll(keepingCapacity: true)
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }
}
