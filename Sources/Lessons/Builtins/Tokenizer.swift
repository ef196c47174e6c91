/// Cuts a sentence into tokens.
///
/// White space separates words, punctuation stands by itself, and `<end>` is one token. Chinese that is written without
/// any space falls into its characters; with spaces, its words are those between them.
func tokenized(_ text: String) -> [String] {
  let chunks = text.split(whereSeparator: \.isWhitespace)
  return chunks.flatMap { chunk in
    if chunk.hasPrefix("<"), chunk.hasSuffix(">"), chunk.count > 2 { return [String(chunk)] }
    return tokens(of: chunk, splitsCharacters: chunks.count == 1)
  }
}

private func tokens(of chunk: Substring, splitsCharacters: Bool) -> [String] {
  var tokens: [String] = []
  var word = ""
  for (index, character) in zip(chunk.indices, chunk) {
    let isLast = chunk.index(after: index) == chunk.endIndex
    // An apostrophe or a hyphen inside a word belongs to it: didn't, self-attention.
    let joins = "'’-_".contains(character) && !word.isEmpty && !isLast
    if character.isLetter || character.isNumber || joins {
      let standsAlone = splitsCharacters && character.unicodeScalars.first.map(isWide) == true
      if standsAlone, !word.isEmpty { tokens.append(word) }
      if standsAlone { tokens.append(String(character)) }
      word = standsAlone ? "" : word + String(character)
    } else {
      if !word.isEmpty { tokens.append(word) }
      tokens.append(String(character))
      word = ""
    }
  }
  return word.isEmpty ? tokens : tokens + [word]
}
