/// How a learned matrix is written in a formula: `encoder.layers.0.self_attn.q.weight` is W_Q.
///
/// - Returns: `nil` for what is no learned matrix.
func parameterSymbol(of path: String) -> String? {
  let parts = path.split(separator: ".")
  guard parts.count > 1, let letter = parameterLetters[String(parts[parts.count - 1])] else { return nil }
  let isAttention = parts.dropLast(2).last?.hasSuffix("_attn") ?? false
  switch parts[parts.count - 2] {
  case "q": return "\(letter)_Q"
  case "k": return "\(letter)_K"
  case "v": return "\(letter)_V"
  case "output": return isAttention ? "\(letter)_O" : "\(letter)₂"
  case "hidden": return "\(letter)₁"
  case "embedding": return "E"
  case "position": return "P"
  case let name where name.hasPrefix("norm") && letter == "b": return "β"
  default: return letter
  }
}

private let parameterLetters = ["weight": "W", "bias": "b", "gain": "γ"]
