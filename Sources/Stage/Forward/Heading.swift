import Lessons
import Transformers

extension Exploration {
  /// `我 爱 学习 → I love to learn`; where the changes have changed that, the old words and the new ones.
  var heading: String { headings[0] }

  /// The same in ever fewer words, for where there is little room: what is translated goes first, then what was written
  /// before.
  var headings: [String] {
    let source = sourceText
    if let wordCount {
      let words = (givenTarget ?? output).prefix(wordCount)
      let written = "→ \(model.target.sentence(words))\(words.isEmpty ? "" : " ")_"
      return ["\(source) \(written)", written]
    }
    guard output != unchangedOutput else {
      let written = "→ \(givenTarget.map(model.target.sentence) ?? outputText)"
      guard let count else { return ["\(source) \(written)"] }
      return ["\(source) \(written)\(inBrackets(count + sameWords))", "\(source) \(written)\(inBrackets(count))"]
        + ["\(written)\(inBrackets(count))"]
    }
    let nothing = language.choose("(nothing)", "（空）")
    let new = "→ \(outputText.isEmpty ? nothing : outputText)"
    let colon = language.choose(": ", "：")
    return ["\(source)\(colon)\(unchangedOutputText) \(new)", "\(unchangedOutputText) \(new)", new]
  }

  private func inBrackets(_ text: String) -> String { language.choose("  (\(text))", "（\(text)）") }

  private var sameWords: String {
    pass.effectiveChanges(comparedWith: unchanged).isEmpty ? "" : language.choose(", same words", "，译文不变")
  }

  /// How much is changed.
  private var count: String? {
    guard !changes.isEmpty else { return nil }
    return switch pass.effectiveChanges(comparedWith: unchanged).count {
    // Undo can still take them back.
    case 0: language.choose("changes without effect here", "改动在这里不起作用")
    case 1: language.choose("1 change", "1 处改动")
    case let count: language.choose("\(count) changes", "\(count) 处改动")
    }
  }
}
