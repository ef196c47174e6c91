/// The text with every control character replaced by U+FFFD, and where in the result these stand.
///
/// Line ends become `\n`. Tabs stay: Markdown knows what to do with them.
func printable(_ text: String) -> (text: String, replaced: [Span]) {
  guard !isClean(text) else { return (text, []) }
  var result = ""
  var size = 0
  var replaced: [Span] = []
  var previous: Unicode.Scalar = "\n"
  for scalar in text.unicodeScalars {
    defer { previous = scalar }
    var kept = scalar
    switch scalar {
    case "\r": kept = "\n"
    case "\n" where previous == "\r": continue
    case "\u{FEFF}" where size == 0: continue
    case _ where isControl(scalar):
      kept = "\u{FFFD}"
      replaced.append(Span(size, size + UTF8.width(kept)))
    default: break
    }
    result.unicodeScalars.append(kept)
    size += UTF8.width(kept)
  }
  return (result, replaced)
}

/// Is there nothing to replace? Looks at bytes, for this is asked of every text of the course at every start.
private func isClean(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    bytes.indices.allSatisfy { index in
      let byte = bytes[index]
      if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x09 { return true }
      func following(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }
      switch byte {
      case 0x00...0x7F: return false
      case 0xC2: return following(1) >= 0xA0
      case 0xE2 where following(1) == 0x80: return !(0xA8...0xAE).contains(following(2))
      case 0xE2 where following(1) == 0x81: return !(0xA6...0xA9).contains(following(2))
      case 0xEF: return !(following(1) == 0xBB && following(2) == 0xBF)
      default: return true
      }
    }
  }
}

/// What may not reach a terminal: C0, DEL, C1, line separators, and the marks that turn the direction of writing, with
/// which a text can be shown as something that it is not.
package func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0x00..<0x20, 0x7F..<0xA0: true
  case 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// The text on one line, for titles and labels.
func oneLine(_ text: String) -> String {
  guard !isClean(text) || text.utf8.contains(where: { $0 < 0x20 }) else { return text }
  return String(printable(text).text.map { $0 == "\n" || $0 == "\t" ? " " : $0 })
}
