import Lessons
import MatrixFiles

/// Reads the matrices of a file, whose name says in which format it is; `-` is JSON on standard input.
/// - Throws: `Failure.unreadable` with what is wrong and where.
func readMatrices(_ path: String, in language: Language) throws -> MatrixContents {
  guard let format = path == "-" ? .json : MatrixFormat(fileName: path) else {
    throw Failure(
      .unknownEnding(path: path, endings: MatrixFormat.allCases.map { ".\($0.rawValue)" }), in: language)
  }
  let bytes = try readFile(path, in: language)
  do throws(MatrixFileProblem) {
    return try MatrixContents(bytes, format: format)
  } catch {
    let place = error.place.map { ":\($0.line):\($0.column)" } ?? ""
    let kind = language.choose("error: ", "错误：")
    throw Failure.unreadable("\(path)\(place): \(kind)\(error.message(language.choose(.english, .chinese)))")
  }
}
