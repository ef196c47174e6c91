import Lessons
import Matrices
import Transformers

/// Why something cannot be explored.
public enum ExplorationProblem: Error, Hashable, Sendable {
  /// Words that the model does not know, each with those that come nearest.
  case unknownWords([Unknown])
  case emptySentence
  case noPlace(String, nearest: [String])
  /// No part of the model that could be switched off.
  case noPart(String, nearest: [String])
  /// No such row or column in what stands at a path.
  case noElement(String, Element, Shape)
  /// More tokens than the model has learned positions.
  case tooLong(Side, tokens: Int, longest: Int)
  case arithmetic(MatrixProblem)

  public enum Side: Hashable, Sendable { case source, target }

  public struct Unknown: Hashable, Sendable {
    public let word: String
    public let nearest: [String]

    public init(word: String, nearest: [String]) { (self.word, self.nearest) = (word, nearest) }
  }
}

extension ExplorationProblem {
  public func message(in language: Language) -> String {
    switch self {
    case .unknownWords(let words):
      let written = words.map { unknown in
        let nearest = unknown.nearest.map { language.choose("`\($0)`", "“\($0)”") }.joined(
          separator: language.choose(", ", "、"))
        if nearest.isEmpty { return language.choose("`\(unknown.word)`", "“\(unknown.word)”") }
        return language.choose("`\(unknown.word)` (known: \(nearest))", "“\(unknown.word)”（认识的有：\(nearest)）")
      }
      let list = written.joined(separator: language.choose(", ", "、"))
      return language.choose("the model does not know \(list)", "模型不认识\(list)")
    case .emptySentence: return language.choose("a sentence has at least one word", "句子至少要有一个词")
    case .noPlace(let path, let nearest):
      let list = nearest.joined(separator: language.choose(", ", "、"))
      return language.choose(
        "no place `\(path)`; near: \(list)", "没有“\(path)”；相近的有：\(list)")
    case .noPart(let path, let nearest):
      let list = nearest.joined(separator: language.choose(", ", "、"))
      return language.choose(
        "no part `\(path)` can be switched off; near: \(list)", "没有可以关掉的部件“\(path)”；相近的有：\(list)")
    case .noElement(let path, let element, let shape):
      return language.choose(
        "`\(path)` is \(shape): it has no element [\(element.row), \(element.column)]",
        "“\(path)”是 \(shape)：没有元素 [\(element.row), \(element.column)]")
    case .tooLong(.source, let tokens, let longest):
      return language.choose(
        "the sentence has \(tokens) tokens with <end>; the model has learned positions for \(longest)",
        "这句话连同 <end> 有 \(tokens) 个词元；模型只学过 \(longest) 个位置")
    case .tooLong(.target, let tokens, let longest):
      return language.choose(
        "the target has \(tokens) tokens with <start>; the model has learned positions for \(longest)",
        "译文连同 <start> 有 \(tokens) 个词元；模型只学过 \(longest) 个位置")
    case .arithmetic(let problem): return problem.message(in: language)
    }
  }
}

extension Vocabulary {
  /// The ids of a sentence as the encoder reads it.
  public func sourceIDs(_ text: String) throws(ExplorationProblem) -> [Int] { try wordIDs(text) + [Vocabulary.end] }

  /// The ids of a sentence.
  /// - Throws: all words that are not known, with those that come nearest.
  public func wordIDs(_ text: String) throws(ExplorationProblem) -> [Int] {
    let ids: [Int]
    do throws(VocabularyProblem) { ids = try self.ids(ofSentence: text) } catch {
      guard case .unknownWords(let words) = error else { throw .emptySentence }
      throw .unknownWords(
        words.map { word in
          // Words that were written without spaces.
          if let parts = self.parts(of: word) { return .init(word: word, nearest: [parts.joined(separator: " ")]) }
          // A word without a letter of it is no advice.
          let alike = self.words.filter { !Set($0).isDisjoint(with: word) }
          // Where none is alike, some that there are.
          return .init(
            word: word,
            nearest: alike.isEmpty ? Array(self.words.prefix(5)) : nearestWords(to: word, among: alike, count: 3))
        })
    }
    // What stands for the ends of a sentence is none of its words.
    let marks = ids.filter { $0 < Vocabulary.special.count }
    guard marks.isEmpty else { throw .unknownWords(marks.map { .init(word: Vocabulary.special[$0], nearest: []) }) }
    guard !ids.isEmpty else { throw .emptySentence }
    return ids
  }

  /// The fewest words that stand side by side in a text without spaces; `nil` where there is anything else in it.
  private func parts(of text: String) -> [String]? {
    let text = Array(text)
    guard text.count <= 200 else { return nil }
    let words = words.filter { !$0.isEmpty }.map(Array.init)
    var best: [[String]?] = [[]]
    for end in text.indices.map({ $0 + 1 }) {
      let ways = words.filter { end >= $0.count && text[..<end].suffix($0.count).elementsEqual($0) }
        .compactMap { word in best[end - word.count].map { $0 + [String(word)] } }
      best.append(ways.min { $0.count < $1.count })
    }
    return best[text.count]
  }
}
