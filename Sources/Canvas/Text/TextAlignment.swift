/// Where a text stands in a line that is longer.
public enum TextAlignment: Hashable, Sendable {
  case left, centre, right

  /// How many of the free columns stand before the text.
  func indent(in free: Int) -> Int {
    switch self {
    case .left: 0
    case .centre: free / 2
    case .right: free
    }
  }
}

/// The text with as many spaces before or behind it as make it `width` columns wide; a longer one stays as it is.
public func padded(_ text: String, to width: Int, _ alignment: TextAlignment = .left) -> String {
  let free = max(0, width - displayWidth(of: text))
  let before = alignment.indent(in: free)
  return String(repeating: " ", count: before) + text + String(repeating: " ", count: free - before)
}

/// The text cut short, with an ellipsis at the end, if it is wider than `width` columns.
public func truncated(_ text: String, to width: Int, ellipsis: String = "…") -> String {
  guard displayWidth(of: text) > width else { return text }
  let room = width - displayWidth(of: ellipsis)
  guard room >= 0 else { return "" }
  var kept = ""
  var used = 0
  for character in text {
    used += displayWidth(of: character)
    guard used <= room else { break }
    kept.append(character)
  }
  return kept + ellipsis
}
