import Canvas

/// A line of help in a page of eighty columns, as several where it is longer.
///
/// A command goes on behind a `\`, as a shell reads it; a usage line breaks before an option; in a table of options, the
/// text stays in its column.
func manualLines(of line: String) -> [String] {
  // `man` leaves seven columns free on the left, and one on the right.
  let columns = 72
  guard displayWidth(of: line) > columns else { return [line] }
  let indent = line.prefix { $0 == " " }
  let text = line.dropFirst(indent.count)
  if text.hasPrefix("qkv ") {
    return packed(pieces(of: text, before: " --"), indent: indent, columns: columns - 2).joinedLines(with: " \\")
  }
  if text.hasPrefix("USAGE: ") { return packed(pieces(of: text, before: " ["), indent: indent, columns: columns) }
  let column = textColumn(of: text).map { indent.count + $0 } ?? indent.count
  let head = line.prefix(column)
  let lines = StyledText(String(line.dropFirst(column))).wrapped(to: columns - displayWidth(of: String(head)))
  return lines.enumerated().map { index, part in
    (index == 0 ? String(head) : String(repeating: " ", count: column)) + part.text
  }
}

/// Where the second column of a line begins, if it has one.
private func textColumn(of text: Substring) -> Int? {
  guard let gap = text.firstRange(of: "  ") else { return nil }
  let start = text[gap.upperBound...].firstIndex { $0 != " " } ?? text.endIndex
  return text.distance(from: text.startIndex, to: start)
}

/// A text cut in front of every `separator`, which stays with what follows it.
private func pieces(of text: Substring, before separator: String) -> [String] {
  text.split(separator: separator).enumerated().map { ($0 == 0 ? "" : separator) + $1 }
}

/// As many pieces in a line as fit; what follows the first line is indented further.
private func packed(_ pieces: [String], indent: Substring, columns: Int) -> [String] {
  var lines: [String] = []
  for piece in pieces {
    if let last = lines.last, displayWidth(of: last + piece) <= columns {
      lines[lines.count - 1] += piece
    } else {
      lines.append(indent + (lines.isEmpty ? piece : "   " + piece))
    }
  }
  return lines
}

extension [String] {
  /// With a sign behind every line but the last.
  fileprivate func joinedLines(with sign: String) -> [String] {
    enumerated().map { $0 < count - 1 ? $1 + sign : $1 }
  }
}
