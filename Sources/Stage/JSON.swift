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
    var text = ""
    add(to: &text) { _ in }
    return text
  }

  /// Adds what is written to a text.
  /// - Parameter relieve: is given the text now and then, and may send on and empty it, where all of it would be long.
  func add<Problem: Error>(
    to text: inout String, relieve: (inout String) throws(Problem) -> Void
  ) throws(Problem) {
    switch self {
    case .text(let string): text += quotedAsJSON(string)
    case .whole(let number): text += String(number)
    case .number(let number): text += Self.numeral(number)
    case .matrix(let matrix):
      text += "["
      for row in 0..<matrix.rows {
        text += row == 0 ? "[" : ", ["
        for (column, number) in matrix.row(row).enumerated() {
          if column > 0 { text += ", " }
          text += Self.numeral(number)
        }
        text += "]"
        try relieve(&text)
      }
      text += "]"
    case .list(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        try item.add(to: &text, relieve: relieve)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index > 0 ? ", " : "") + quotedAsJSON(member.0) + ": "
        try member.1.add(to: &text, relieve: relieve)
      }
      text += "}"
    }
  }

  /// The shortest digits that read back to the same `Float`; JSON has no word for what is not a number.
  private static func numeral(_ number: Float) -> String {
    if number.isNaN { return "\"NaN\"" }
    if number.isInfinite { return number < 0 ? "\"-Infinity\"" : "\"Infinity\"" }
    return number.description
  }
}
