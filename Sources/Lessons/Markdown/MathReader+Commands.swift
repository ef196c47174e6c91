// `\commands`.
extension MathReader {
  mutating func command() -> MathText { nested { $0.unnestedCommand() } }

  private mutating func unnestedCommand() -> MathText {
    let start = position
    position += 1
    let letters = bytes[position..<end].prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    guard !letters.isEmpty else { return escaped(from: start) }
    position = letters.endIndex
    let name = String(decoding: letters, as: UTF8.self)
    switch name {
    case "frac", "dfrac", "tfrac": return fraction()
    case "sqrt": return root()
    case "text", "mathrm", "operatorname", "mathit", "textit", "textbf", "mathsf": return word()
    case "mathbf", "boldsymbol", "mathcal": return argument()
    case "left", "right", "big", "Big", "bigl", "bigr": return delimiter()
    default: return symbol(name, from: start)
    }
  }

  /// `\,` and its like are spaces; `\{` is a brace.
  private mutating func escaped(from start: Int) -> MathText {
    guard position < end else {
      problems.append(Problem(.unknownCommand("\\", nearest: nil), at: Span(start, end)))
      return MathText()
    }
    let written = character()
    switch written {
    case ",", ";", ":", " ": return MathText(atom: " ")
    case "!": return MathText()
    case "{", "}", "_", "%", "$", "#", "&", "|": return MathText(atom: written == "|" ? "‖" : written)
    default:
      problems.append(Problem(.unknownCommand("\\" + written, nearest: nil), at: Span(start, position)))
      return MathText(atom: written)
    }
  }

  private mutating func fraction() -> MathText {
    let over = argument()
    let under = argument()
    return MathText(atom: over.hasOperator ? over.grouped() : over.text) + "/" + under.grouped()
  }

  private mutating func root() -> MathText {
    MathText(atom: "√" + argument().grouped())
  }

  /// A word in upright letters, in which spaces count.
  private mutating func word() -> MathText {
    skipSpaces()
    guard position < end, bytes[position] == UInt8(ascii: "{") else { return argument() }
    let inner = bytes[(position + 1)..<end].prefix { $0 != UInt8(ascii: "}") }
    position = min(end, inner.endIndex + 1)
    return MathText(word: String(decoding: inner, as: UTF8.self))
  }

  /// `\left(` is `(`, and `\left.` is nothing.
  private mutating func delimiter() -> MathText {
    skipSpaces()
    guard position < end else { return MathText() }
    if bytes[position] == UInt8(ascii: "\\") { return command() }
    let written = character()
    return MathText(atom: written == "." ? "" : written)
  }

  private mutating func symbol(_ name: String, from start: Int) -> MathText {
    if let accent = MathSymbols.accents[name] { return MathText(atom: argument().text + accent) }
    if name == "mathbb" {
      let letter = argument().text
      return MathText(atom: MathSymbols.doubleStruck[letter] ?? letter)
    }
    if MathSymbols.words.contains(name) {
      skipSpaces()
      return MathText(word: name)
    }
    if let sign = MathSymbols.operators[name] {
      // The space that ends a command is no space, unless there was one before it too.
      let wasSpaced = start > 0 && bytes[start - 1] == UInt8(ascii: " ")
      if !wasSpaced { skipSpaces() }
      return MathText(operator: sign)
    }
    if let letter = MathSymbols.letters[name] {
      skipSpaces()
      return MathText(atom: letter)
    }
    let meant = nearest(to: name, among: MathSymbols.all).map { "\\" + $0 }
    problems.append(Problem(.unknownCommand("\\" + name, nearest: meant), at: Span(start, position)))
    return MathText(atom: "\\" + name)
  }
}

extension MathText {
  fileprivate static func + (left: MathText, right: String) -> MathText {
    MathText(atom: left.text + right)
  }
}
