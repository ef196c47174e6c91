import Canvas
import Lessons
import MatrixFiles
import Matrices

/// Reads the matrices of a file of any format; `-` is standard input.
/// - Parameter name: which array is taken where the file has several.
/// - Throws: `Failure.unreadable` with what is wrong and where.
func readMatrices(_ path: String, named name: String, in language: Language) throws -> MatrixContents {
  try reading(path, in: language) { bytes throws(MatrixFileProblem) in
    try MatrixContents(bytes, fileName: path, name: name) { warn(of: $0, in: path, language) }
  }
}

/// Says in a line that not all whole numbers are what they were; that is no error.
func warn(of rounded: RoundedNumber, in path: String, _ language: Language) {
  writeError("qkv: \(CommandProblem.rounded(path: path, rounded).message(in: language))")
}

/// What there is in a file of numbers; of a binary file, no element is read.
/// - Parameter hasHeader: whether the first line of a table holds names, also where they are numbers.
func readNumberFile(_ path: String, hasHeader: Bool = false, in language: Language) throws -> NumberFile {
  let file = try reading(path, in: language) { bytes throws(MatrixFileProblem) in
    try NumberFile(bytes, fileName: path, hasHeader: hasHeader)
  }
  if let rounded = file.rounded { warn(of: rounded, in: path, language) }
  return file
}

/// Does something with the bytes of a file; what is wrong with them is told with its place.
func reading<Result>(
  _ path: String, in language: Language, _ body: (FileBytes) throws(MatrixFileProblem) -> Result
) throws(Failure) -> Result {
  let bytes = try mapFile(path, in: language)
  do throws(MatrixFileProblem) {
    return try body(bytes)
  } catch {
    throw Failure.unreadable(error.drawn(path, bytes, in: language))
  }
}

extension MatrixFileProblem {
  /// `file:line:column: error: …` with the line and a caret below the place.
  func drawn(_ path: String, _ bytes: FileBytes, in language: Language) -> String {
    let message = "\(language.choose("error: ", "错误："))\(message(language.choose(.english, .chinese)))"
    guard let place else { return "\(path): \(message)" }
    let head = "\(path):\(place.line):\(place.column): \(message)"
    guard let line = bytes.line(place.line, around: place.column) else { return head }
    let number = String(place.line)
    let margin = String(repeating: " ", count: 4 + number.count)
    let gap = String(repeating: " ", count: displayWidth(of: line.before))
    return "\(head)\n   \(number) | \(line.before)\(line.after)\n\(margin)| \(gap)^".replacing("\t", with: " ")
  }
}

extension FileBytes {
  /// A line of a text, counted from 1, as much of it as fits around a column.
  fileprivate func line(_ number: Int, around column: Int) -> (before: String, after: String)? {
    guard let line = line(number) else { return nil }
    let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
    let place = min(column - 1, scalars.count)
    func shown(_ part: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(part.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
    let (first, last) = (max(0, place - 40), min(scalars.count, place + 30))
    return (
      (first > 0 ? "…" : "") + shown(scalars[first..<place]),
      shown(scalars[place..<last]) + (last < scalars.count ? "…" : "")
    )
  }
}
