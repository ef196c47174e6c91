/// A text between the tags or in an attribute of SVG and HTML. What neither may hold becomes U+FFFD.
public func escapedMarkup(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars { append(scalar, to: &escaped) }
  return escaped
}

func append(_ scalar: Unicode.Scalar, to text: inout String) {
  switch scalar {
  case "&": text += "&amp;"
  case "<": text += "&lt;"
  case ">": text += "&gt;"
  case "\"": text += "&quot;"
  case "'": text += "&#39;"
  case "\n", "\t": text.unicodeScalars.append(scalar)
  case ..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
  default: text.unicodeScalars.append(isDirectionControl(scalar) ? "\u{FFFD}" : scalar)
  }
}
