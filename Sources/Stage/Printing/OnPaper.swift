import Lessons

/// Prose where there are no keys and no knobs: without what it says of them.
extension [Inline] {
  /// Of a sentence that names a key or tells to turn a knob, what stands behind its last colon is kept if the hint only
  /// leads up to it: if it says something of its own, with a number or a formula, or if the next sentence goes on about it.
  /// "`tab` to the picture: sin 0 = 0." becomes "Sin 0 = 0."
  var onPaper: [Inline] {
    let sentences = sentences
    guard sentences.contains(where: { $0.isHint || $0.beforeHint != nil }) else { return self }
    var kept: [Inline] = sentences.enumerated().flatMap { index, sentence in
      guard sentence.isHint else { return sentence.beforeHint ?? sentence }
      let conclusion = sentence.conclusion
      let isNeeded = index + 1 < sentences.count && sentences[index + 1].refersBack
      return isNeeded || conclusion.saysSomething ? conclusion : []
    }
    if case .text(let text)? = kept.last, let end = text.lastIndex(where: { $0 != " " }) {
      kept[kept.count - 1] = .text(String(text[...end]))
    }
    return kept
  }

  private var isHint: Bool { contains(where: \.isKey) || isAboutControl }

  /// Each with the space behind it.
  private var sentences: [[Inline]] {
    var sentences: [[Inline]] = [[]]
    for inline in self {
      guard case .text(let text) = inline else {
        sentences[sentences.count - 1].append(inline)
        continue
      }
      for (index, piece) in text.pieces(behind: Self.isSentenceEnd).enumerated() {
        if index > 0 { sentences.append([]) }
        if !piece.isEmpty { sentences[sentences.count - 1].append(.text(piece)) }
      }
    }
    return sentences
  }

  /// What stands behind the last colon; empty where that names a key, or where there is none.
  private var conclusion: [Inline] {
    let first = lastIndex(where: \.isKey).map { $0 + 1 } ?? startIndex
    for index in indices[first...] {
      guard case .text(let text) = self[index], case let pieces = text.pieces(behind: Self.isColon), pieces.count > 1
      else { continue }
      return [.text(pieces.dropFirst().joined().asBeginning)] + self[(index + 1)...]
    }
    return []
  }

  /// Does it go on about what was said just before?
  private var refersBack: Bool {
    let text = plainText
    return ["That ", "This ", "Then ", "Only ", "So ", "这", "那", "只是"].contains(where: text.hasPrefix)
  }

  /// Something that can be understood without what stood before it.
  private var saysSomething: Bool {
    guard case .text(let beginning)? = first,
      !["It ", "Its ", "Below", "它", "下", "图下"].contains(where: beginning.hasPrefix)
    else { return false }
    return contains { inline in
      switch inline {
      case .value, .math: true
      case .text(let text): text.contains { "[=".contains($0) }
      default: false
      }
    }
  }

  // A point between two digits ends no sentence: a space has to follow, and what closes brackets and quotations may.
  private static func isSentenceEnd(_ before: Character, _ here: Character) -> Bool {
    "。！？".contains(before) || here == " " && ".!?".contains(before)
  }

  private static func isColon(_ before: Character, _ here: Character) -> Bool {
    before == "：" || before == ":" && here == " "
  }
}

extension Inline {
  fileprivate var isKey: Bool {
    guard case .code(let text) = self else { return false }
    return keyNames.contains(text)
  }
}

/// What keys are called in prose. A letter can be something else as well.
private let keyNames: Set<String> = {
  let named: [KeyPress] = [.tab, .backTab, .enter, .escape, .backspace, .delete, .home, .end, .pageUp, .pageDown, " "]
  return Set(Language.allCases.flatMap { language in named.map { $0.name(in: language) } } + ["+", "-", "?"])
}()

extension String {
  /// Cut wherever a condition of two neighbours holds; the spaces behind a cut belong to the piece before it.
  fileprivate func pieces(behind isEnd: (_ before: Character, _ here: Character) -> Bool) -> [String] {
    var pieces = [""]
    var isAtEnd = false
    var before: Character?
    for character in self {
      if let last = before, !isAtEnd, isEnd(last, character) { isAtEnd = true }
      // A closing sign belongs to the sentence.
      if isAtEnd, character != " ", !"”」』）)\"".contains(character) {
        pieces.append("")
        isAtEnd = false
      }
      pieces[pieces.count - 1].append(character)
      before = character
    }
    if let last = before, isEnd(last, " ") || isAtEnd { pieces.append("") }
    return pieces
  }

  /// With a capital letter, unless it begins with a name of mathematics.
  fileprivate var asBeginning: String {
    let text = drop { $0 == " " }
    let word = text.prefix { $0 != " " && $0 != "," }
    guard word.count > 1 || word == "a", word.allSatisfy({ $0.isASCII && $0.isLowercase }),
      text.dropFirst(word.count + 1).first?.isASCII ?? false
    else { return String(text) }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension Block {
  /// `nil` where nothing is left.
  var onPaper: Block? {
    switch self {
    case .paragraph(let inlines):
      let kept = inlines.onPaper
      return kept.isEmpty && !inlines.isEmpty ? nil : .paragraph(kept)
    case .list(let first, let items):
      let kept = items.map { $0.compactMap(\.onPaper) }.filter { !$0.isEmpty }
      return kept.isEmpty ? nil : .list(first: first, items: kept)
    case .quote(let blocks):
      let kept = blocks.compactMap(\.onPaper)
      return kept.isEmpty ? nil : .quote(kept)
    case .table, .code, .heading, .rule: return self
    }
  }
}

extension Step.Piece {
  /// `nil` where nothing is left.
  var onPaper: Step.Piece? {
    switch self {
    case .prose(let block): block.onPaper.map { .prose($0) }
    case .question(let question): .question(question.onPaper)
    case .exhibits, .failure: self
    }
  }
}

extension Question {
  fileprivate var onPaper: Question {
    with(prompt: prompt.inlines.onPaper.map(\.text).joined(), reveal: reveal.onPaper)
  }
}

extension String {
  /// A prompt is plain text: the one key that it can name is known by its name.
  fileprivate var inlines: [Inline] {
    var inlines: [Inline] = []
    var rest = self[...]
    while let range = rest.firstRange(of: "tab ") {
      let isWord = !(rest[..<range.lowerBound].last?.isLetter ?? false)
      inlines.append(.text(String(rest[..<range.lowerBound])))
      inlines += isWord ? [.code("tab"), .text(" ")] : [.text("tab ")]
      rest = rest[range.upperBound...]
    }
    return inlines + [.text(String(rest))]
  }
}

extension Inline {
  fileprivate var text: String {
    switch self {
    case .text(let text), .code(let text): text
    default: ""
    }
  }
}
