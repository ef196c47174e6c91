extension StyledText {
  /// The text in lines of at most `width` columns.
  ///
  /// Latin words stay whole where they fit a line; Chinese breaks between characters, but not before closing or behind
  /// opening punctuation. A line feed starts a new line. Runs keep their style and their names.
  /// - Parameters:
  ///   - first: what the first line begins with, e.g. the bullet of a list; the other lines are indented as far.
  public func wrapped(to width: Int, first: StyledText = StyledText()) -> [StyledText] {
    let indent = min(first.width, max(0, width - 1))
    let room = max(1, width - indent)
    let lines = letters.split(omittingEmptySubsequences: false) { $0.character.isNewline }
      .flatMap { filled(words(of: $0), room: room) }
    return lines.enumerated().map { number, letters in
      var line = number == 0 ? first : StyledText(String(repeating: " ", count: indent))
      line.append(self.line(of: letters))
      return line
    }
  }

  private var letters: [Letter] {
    runs.indices.flatMap { run in
      runs[run].text.map { Letter(character: $0, width: displayWidth(of: $0), run: run) }
    }
  }

  /// Letters with the looks of their runs.
  private func line(of letters: [Letter]) -> StyledText {
    var line = StyledText()
    var index = 0
    while index < letters.count {
      let run = letters[index].run
      var text = ""
      while index < letters.count, letters[index].run == run {
        text.append(letters[index].character)
        index += 1
      }
      line.append(text, runs[run].style, id: runs[run].id)
    }
    return line
  }
}

/// Words put into lines, each line as full as can be.
private func filled(_ words: [Word], room: Int) -> [[Letter]] {
  var lines: [[Letter]] = []
  var line: [Letter] = []
  var used = 0
  for word in words {
    let spaces = line.isEmpty && !lines.isEmpty ? 0 : word.spaces.count
    if used + spaces + word.width <= room {
      line += word.spaces.suffix(spaces) + word.letters
      used += spaces + word.width
      continue
    }
    if !line.isEmpty { lines.append(line) }
    let pieces = broken(word, room: room)
    lines += pieces.dropLast()
    line = pieces[pieces.count - 1]
    used = line.reduce(0) { $0 + $1.width }
  }
  return lines + [line]
}

/// A word cut into pieces that fit a line.
private func broken(_ word: Word, room: Int) -> [[Letter]] {
  var pieces: [[Letter]] = [[]]
  var used = 0
  for letter in word.letters {
    if used + letter.width > room, used > 0 {
      pieces.append([])
      used = 0
    }
    pieces[pieces.count - 1].append(letter)
    used += letter.width
  }
  return pieces
}
