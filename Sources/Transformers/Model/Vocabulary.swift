/// The tokens that a model knows, each with its id: its place in the list.
public struct Vocabulary: Hashable, Sendable {
  public let tokens: [String]
  private let ids: [String: Int]

  /// Fills a sentence up to a common length.
  public static let pad = 0
  /// Stands in front of a target.
  public static let start = 1
  /// Stands behind a sentence.
  public static let end = 2
  /// Can a token come next in a target? `<pad>` and `<start>` say nothing that would stand in a sentence.
  public static func isWritten(_ id: Int) -> Bool { id != pad && id != start }

  /// The tokens that are no words; every vocabulary begins with them.
  public static let special = ["<pad>", "<start>", "<end>"]

  /// - Parameter tokens: the special ones, then the words.
  /// - Throws: what keeps the list from being a vocabulary.
  public init(tokens: [String]) throws(VocabularyProblem) {
    guard tokens.starts(with: Self.special) else { throw .noSpecialTokens }
    var ids: [String: Int] = [:]
    for (id, token) in tokens.enumerated() {
      guard ids.updateValue(id, forKey: token) == nil else { throw .twice(token) }
    }
    self.tokens = tokens
    self.ids = ids
  }

  /// - Parameter words: in the order of their ids; a word that was there before counts once.
  public init(words: some Sequence<String>) {
    var (tokens, ids) = (Self.special, [String: Int]())
    for (id, token) in tokens.enumerated() { ids[token] = id }
    for word in words where ids[word] == nil {
      ids[word] = tokens.count
      tokens.append(word)
    }
    self.tokens = tokens
    self.ids = ids
  }

  public var count: Int { tokens.count }
  /// All but the special tokens.
  public var words: ArraySlice<String> { tokens.dropFirst(Self.special.count) }

  public func id(of token: String) -> Int? { ids[token] }

  /// - Precondition: each id is one of this vocabulary.
  public func tokens(_ ids: some Sequence<Int>) -> [String] { ids.map { tokens[$0] } }

  /// The ids of the words of a sentence, which stand between spaces.
  /// - Throws: all words that are not in the vocabulary.
  public func ids(ofSentence sentence: String) throws(VocabularyProblem) -> [Int] {
    // By scalars, for a corpus has thousands of sentences; the wide space of Chinese is one of them.
    let words = sentence.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init)
    let unknown = words.filter { ids[$0] == nil }
    guard unknown.isEmpty else { throw .unknownWords(unknown) }
    return words.compactMap { ids[$0] }
  }

  /// A sentence as the encoder reads it: `<end>` behind it.
  public func source(_ sentence: String) throws(VocabularyProblem) -> [Int] {
    try ids(ofSentence: sentence) + [Self.end]
  }

  /// A sentence as the decoder reads it: `<start>` in front of it.
  public func target(_ sentence: String) throws(VocabularyProblem) -> [Int] {
    try [Self.start] + ids(ofSentence: sentence)
  }

  /// The words of ids up to `<end>`, with spaces between them.
  public func sentence(_ ids: some Sequence<Int>) -> String {
    let written = ids.prefix { $0 != Self.end }.filter { $0 >= Self.special.count }
    return tokens(written).joined(separator: " ")
  }
}

/// What is wrong with a vocabulary, or with a sentence that asks for one.
public enum VocabularyProblem: Error, Hashable, Sendable {
  /// It does not begin with `<pad>`, `<start>`, `<end>`.
  case noSpecialTokens
  /// The same token has two ids.
  case twice(String)
  /// Words of a sentence that are not in it.
  case unknownWords([String])
}
