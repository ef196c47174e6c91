import Lessons
import Transformers

extension Exploration {
  /// `我 爱 学习 → I love to learn`; where the changes have changed that, the old words and the new ones.
  var heading: String {
    let source = sourceText
    if let wordCount {
      let words = (givenTarget ?? output).prefix(wordCount)
      return "\(source) → \(model.target.sentence(words))\(words.isEmpty ? "" : " ")_"
    }
    guard output != unchangedOutput else {
      return "\(source) → \(givenTarget.map(model.target.sentence) ?? outputText)\(note)"
    }
    let nothing = language.choose("(nothing)", "（空）")
    return "\(source): \(unchangedOutputText) → \(outputText.isEmpty ? nothing : outputText)"
  }

  /// How much is changed without changing a word.
  private var note: String {
    let count = changes.list.count
    guard count > 0 else { return "" }
    return language.choose(
      count == 1 ? "  (1 change, same words)" : "  (\(count) changes, same words)", "（\(count) 处改动，译文不变）")
  }
}
