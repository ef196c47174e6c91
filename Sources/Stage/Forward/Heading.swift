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
    guard output == unchangedOutput || givenTarget != nil else {
      let (old, new) = (written(unchangedOutput), "→ \(written(output))")
      return ["\(source)\(language.choose(": ", "："))\(old) \(new)", "\(old) \(new)", new]
    }
    let words = "→ \(givenTarget.map(model.target.sentence) ?? written(output))"
    let notes = givenTarget == nil ? [count, sameWords] : [language.choose("given", "给定的译文"), count]
    let brief = inBrackets([count])
    return ["\(source) \(words)\(inBrackets(notes))", "\(source) \(words)\(brief)", "\(words)\(brief)"]
  }

  /// What the model writes; where it was stopped, dots stand behind it.
  private func written(_ words: [Int]) -> String {
    if words.isEmpty { return language.choose("(nothing)", "（空）") }
    return model.target.sentence(words) + (words.count == model.mostWords ? " …" : "")
  }

  private func inBrackets(_ notes: [String?]) -> String {
    let text = notes.compactMap(\.self).joined(separator: language.choose(", ", "，"))
    return text.isEmpty ? "" : language.choose("  (\(text))", "（\(text)）")
  }

  private var sameWords: String? {
    pass.effectiveChanges(comparedWith: unchanged).isEmpty ? nil : language.choose("same words", "译文不变")
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
