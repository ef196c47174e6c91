import Canvas

/// A piece of spelled-out arithmetic.
package struct Phrase: Hashable, Sendable {
  package var text: String
  package var role = Role.plain

  package enum Role: Hashable, Sendable {
    case plain
    /// An operand, by its number: it can be followed.
    case operand(Int)
    case result
  }
}

extension [Phrase] {
  static func + (phrases: [Phrase], text: String) -> [Phrase] { phrases + [Phrase(text: text)] }
  static func + (text: String, phrases: [Phrase]) -> [Phrase] { [Phrase(text: text)] + phrases }

  /// The pieces, one behind the other with `separator` between them.
  static func joined(_ parts: [[Phrase]], by separator: String) -> [Phrase] {
    parts.enumerated().flatMap { index, part in index == 0 ? part : separator + part }
  }

  package var text: String { map(\.text).joined() }

  /// As much as fits, from the beginning; the result at the end stays.
  func truncated(to width: Int, ellipsis: String) -> [Phrase] {
    guard displayWidth(of: text) > width else { return self }
    let tail = last?.role == .result ? Array(suffix(2)) : []
    var room = width - displayWidth(of: tail.text)
    var kept: [Phrase] = []
    for phrase in dropLast(tail.count) where room > 0 {
      let isLast = displayWidth(of: phrase.text) >= room
      let text = isLast ? Canvas.truncated(phrase.text + " ", to: room, ellipsis: ellipsis) : phrase.text
      kept.append(Phrase(text: text, role: phrase.role))
      room -= displayWidth(of: phrase.text)
    }
    return kept + tail
  }
}
