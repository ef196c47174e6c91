import Canvas
import Matrices

/// Data to be written as JSON: the members of an object keep their order, and nothing in the result depends on a locale.
indirect enum JSON {
  case text(String)
  case whole(Int)
  case number(Float)
  case matrix(Matrix)
  case list([JSON])
  case object([(String, JSON)])

  var written: String {
    switch self {
    case .text(let text): quotedAsJSON(text)
    case .whole(let number): String(number)
    case .number(let number): Self.numeral(number)
    case .matrix(let matrix):
      "["
        + (0..<matrix.rows).map { "[" + matrix.row($0).map(Self.numeral).joined(separator: ", ") + "]" }
        .joined(separator: ", ") + "]"
    case .list(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(quotedAsJSON($0)): \($1.written)" }.joined(separator: ", ") + "}"
    }
  }

  /// The shortest digits that read back to the same `Float`; JSON has no word for what is not a number.
  private static func numeral(_ number: Float) -> String {
    if number.isNaN { return "\"NaN\"" }
    if number.isInfinite { return number < 0 ? "\"-Infinity\"" : "\"Infinity\"" }
    return number.description
  }
}
