extension Problem {
  /// What is wrong, in one line.
  public func message(in language: Language) -> String {
    let message = language.choose(EnglishMessages.message, ChineseMessages.message)(fact)
    return String(printable(message).text.drop { $0 == " " })
  }

  /// What to do about it: the nearest name, where there is one.
  public func advice(in language: Language) -> String? {
    switch fact {
    case .literalMark("**"):
      return language.choose("put punctuation outside `**…**`, or a space around it", "把标点放到 `**…**` 外面")
    case .literalMark: return language.choose("write `\\$`", "请写成 `\\$`")
    case .chainedComparison: return language.choose("join them with `and`", "请用 `and` 连接")
    case .functionWithoutCall(let name): return "`\(name)(…)`"
    case .matrix(.shapes("`@`", let shapes)) where shapes.count == 2 && shapes[0].columns == shapes[1].columns:
      return language.choose("transpose the second: `.T`", "请把第二个转置：`.T`")
    case .operands("*", .matrix, .matrix): return language.choose("the matrix product is `@`", "矩阵乘法用 `@`")
    default:
      return fact.nearest.map { language.choose("did you mean `\($0)`?", "是不是 `\($0)`？") }
    }
  }

  /// The problem with the line that it is in, and a mark under the place:
  ///
  ///     lessons/en/10-scaling.md:31:11: error: no such name: keyz
  ///        31 | let S = Q @ keyz.T
  ///           |             ^~~~ did you mean `keys`?
  ///
  /// - Parameter circumstance: when it is wrong, if not always; it stands before the message.
  public func drawn(in source: Source, language: Language, circumstance: String = "") -> String {
    source.drawn(
      severity, circumstance + message(in: language), at: span, advice: advice(in: language), language: language)
  }
}

extension Source {
  /// A message with the line that it is about, and a mark under the place.
  /// - Parameter advice: what to do about it; it stands behind the mark.
  public func drawn(
    _ severity: Problem.Severity, _ message: String, at span: Span, advice: String? = nil, language: Language
  ) -> String {
    let (line, column) = place(of: span.lower)
    let text = self.line(line)
    let kind =
      switch severity {
      case .error: language.choose("error: ", "错误：")
      case .warning: language.choose("warning: ", "警告：")
      }
    let number = String(line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let clip = Clip(text, around: column - 1)
    let before = clip.text.prefix(clip.place)
    let marked = self.text(span).prefix { $0 != "\n" }.prefix(clip.text.count - clip.place)
    // Tabs stay, so that the mark stands where the terminal puts the text.
    let indent = before.map { $0 == "\t" ? "\t" : String(repeating: " ", count: displayWidth(String($0))) }.joined()
    let mark = "^" + String(repeating: "~", count: max(0, displayWidth(String(marked)) - 1))
    return """
      \(name):\(line):\(column): \(kind)\(message)
      \(margin) | \(clip.text)
      \(String(repeating: " ", count: margin.count)) | \(indent)\(mark)\(advice.map { " " + $0 } ?? "")
      """
  }
}

/// The part of a long line that is worth showing: what stands around one place of it.
private struct Clip {
  let text: String
  /// Where the place is in the text, in characters.
  let place: Int

  private static let width = 100

  init(_ line: some StringProtocol, around place: Int) {
    let line = Array(line)
    guard line.count > Self.width else {
      (text, self.place) = (String(line), place)
      return
    }
    let start = max(0, min(place - Self.width / 2, line.count - Self.width))
    let end = min(line.count, start + Self.width)
    let (before, behind) = (start > 0 ? "…" : "", end < line.count ? "…" : "")
    text = before + String(line[start..<end]) + behind
    self.place = max(0, min(place, line.count) - start) + before.count
  }
}

extension Problem.Fact {
  /// What was meant, perhaps.
  fileprivate var nearest: String? {
    switch self {
    case .unknownKey(_, let nearest), .unknownCommand(_, let nearest), .unknownCharacter(_, let nearest),
      .unknownStatement(_, let nearest), .unknownName(_, let nearest), .unknownFunction(_, let nearest),
      .unknownExhibit(_, let nearest), .unknownLabel(_, _, let nearest), .unknownWord(_, _, _, _, let nearest),
      .notInList(_, let nearest), .unknownToken(_, let nearest), .notInPass(_, let nearest),
      .optionNotListed(_, let nearest),
      .unknownLesson(_, let nearest):
      nearest
    case .unknownFence: "qkv"
    default: nil
    }
  }
}
