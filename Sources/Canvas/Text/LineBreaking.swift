/// A character of a paragraph, and the run that it belongs to.
struct Letter {
  let character: Character
  let width: Int
  let run: Int
}

/// A piece of a paragraph that is not broken: a word, or a wide character with the punctuation that clings to it.
struct Word {
  var letters: ArraySlice<Letter>
  var width: Int
  /// The columns of spaces before it, which vanish at the start of a line.
  var spaces: ArraySlice<Letter>
}

/// The words of one paragraph, in order.
func words(of letters: ArraySlice<Letter>) -> [Word] {
  var words: [Word] = []
  var index = letters.startIndex
  while index < letters.endIndex {
    let spaceStart = index
    while index < letters.endIndex, letters[index].character == " " { index += 1 }
    let wordStart = index
    while index < letters.endIndex, letters[index].character != " " {
      index += 1
      if index == letters.endIndex || mayBreak(letters[index - 1], letters[index]) { break }
    }
    guard index > wordStart else { break }
    let word = letters[wordStart..<index]
    words.append(
      Word(letters: word, width: word.reduce(0) { $0 + $1.width }, spaces: letters[spaceStart..<wordStart]))
  }
  return words
}

/// Whether a line may end between two characters that no space separates.
private func mayBreak(_ left: Letter, _ right: Letter) -> Bool {
  if neverFirst.contains(right.character) || neverLast.contains(left.character) { return false }
  return left.width == 2 || right.width == 2
}

// What must not stand at the start or at the end of a line in Chinese and English (CLREQ, "kinsoku").
private let neverFirst = Set<Character>("。，、；：？！）」』】》〉〕］｝’”…—～·％‰℃.,;:?!)]}%")
private let neverLast = Set<Character>("（「『【《〈〔［｛‘“([{")
