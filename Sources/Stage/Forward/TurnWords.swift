import Matrices

extension Exploration {
  /// One word more, or one less, of the target; from all words, the first key begins with none.
  mutating func turnWords(forwards: Bool, limits: Limits) throws(ExplorationProblem) {
    let words = givenTarget ?? output
    switch wordCount {
    case nil: wordCount = forwards ? 0 : max(0, words.count - 1)
    case let count?: wordCount = forwards ? (count < words.count ? count + 1 : nil) : max(0, count - 1)
    }
    try runOrExplain(limits: limits)
  }
}
