import Lessons

/// Every term that the lessons introduce, in the order in which they do.
public struct Glossary: Sendable {
  /// A term, one sentence about it, and the lesson that introduces it.
  public struct Term: Hashable, Sendable {
    public let lesson: String
    let english, chinese: String
    let englishSentence, chineseSentence: String

    public func name(in language: Language) -> String { language.choose(english, chinese) }
    public func sentence(in language: Language) -> String { language.choose(englishSentence, chineseSentence) }
  }

  public let terms: [Term]

  /// - Parameter text: a line for each term: `lesson | term | 术语 | A sentence. | 一句话。`; other lines are left out.
  public init(_ text: String) {
    // By bytes: it is read before the first frame, and characters take fifty times as long.
    terms = text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let fields = line.split(separator: UInt8(ascii: "|")).map { String(Substring($0.trimmed)) }
      guard fields.count == 5 else { return nil }
      return Term(
        lesson: fields[0], english: fields[1], chinese: fields[2], englishSentence: fields[3],
        chineseSentence: fields[4])
    }
  }
}

extension Substring.UTF8View {
  /// Without blanks on both sides.
  fileprivate var trimmed: Substring.UTF8View {
    let start = firstIndex { $0 != UInt8(ascii: " ") } ?? endIndex
    let end = lastIndex { $0 != UInt8(ascii: " ") }.map { index(after: $0) } ?? endIndex
    return self[start..<end]
  }
}
