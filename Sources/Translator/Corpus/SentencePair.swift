/// A sentence in Chinese and in English, the words of both with spaces between them.
public struct SentencePair: Hashable, Sendable {
  public let chinese: String
  public let english: String

  /// Empty words are left out, so that a pattern may have places that not every sentence fills.
  init(_ chinese: [String], _ english: [String]) {
    self.chinese = chinese.filter { !$0.isEmpty }.joined(separator: " ")
    self.english = english.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
