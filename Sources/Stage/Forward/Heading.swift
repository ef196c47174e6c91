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
    if let givenTarget { return "\(source) → \(model.target.sentence(givenTarget))" }
    guard output != unchangedOutput else {
      let count = changes.list.count
      let note = language.choose(
        count == 1 ? "  (1 change, same words)" : "  (\(count) changes, same words)", "（\(count) 处改动，译文不变）")
      return "\(source) → \(outputText)\(count == 0 ? "" : note)"
    }
    return "\(source): \(unchangedOutputText) → \(outputText.isEmpty ? "∅" : outputText)"
  }
}
