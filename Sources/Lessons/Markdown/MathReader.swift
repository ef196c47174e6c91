/// Writes the LaTeX of a formula in the characters of Unicode: `\frac{QK^T}{\sqrt{d_k}}` is `QKᵀ/√dₖ`.
struct MathReader {
  let bytes: [UInt8]
  let end: Int
  let masks: Masks
  var position: Int
  var problems: [Problem] = []
  /// The `{{ … }}` that were met, in order; each is a `placeholder` in the formula.
  private(set) var masked: [Span] = []
  private var depth = 0

  /// A character that nobody writes, for a value that comes later.
  static let placeholder: Character = "\u{F8FF}"
  private static let maximumDepth = 30

  init(bytes: [UInt8], span: Span, masks: Masks) {
    self.bytes = bytes
    self.masks = masks
    position = span.lower
    end = min(span.upper, bytes.count)
  }

  mutating func formula() -> String {
    var result = group()
    while position < end {
      // A brace that closes nothing.
      problems.append(Problem(.unbalancedMath("}"), at: Span(position, position + 1)))
      position += 1
      result += group()
    }
    return result.text
  }

  /// What stands inside of something else; nothing where that is too deep.
  mutating func nested(_ read: (inout MathReader) -> MathText) -> MathText {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      problems.append(Problem(.tooDeep(limit: Self.maximumDepth), at: Span(position, position + 1)))
      position = end
      return MathText()
    }
    return read(&self)
  }

  /// Everything up to the brace that closes the group, or to the end.
  mutating func group() -> MathText { nested { $0.ungrouped() } }

  private mutating func ungrouped() -> MathText {
    var result = MathText()
    while position < end, bytes[position] != UInt8(ascii: "}") {
      switch bytes[position] {
      case UInt8(ascii: "_"), UInt8(ascii: "^"): result.attach(script())
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"):
        position += 1
        result.space()
      default: result += atom()
      }
    }
    return result
  }

  /// One argument: a braced group, a command, or a single character.
  mutating func argument() -> MathText {
    skipSpaces()
    guard position < end, bytes[position] != UInt8(ascii: "}") else {
      problems.append(Problem(.unbalancedMath("{"), at: Span(position, position)))
      return MathText()
    }
    return atom()
  }

  private mutating func atom() -> MathText {
    if let mask = masks.within(Span(position, position + 1)).first, mask.lower == position {
      position = min(mask.upper, end)
      masked.append(mask)
      return MathText(atom: String(Self.placeholder))
    }
    switch bytes[position] {
    case UInt8(ascii: "{"): return braced()
    case UInt8(ascii: "\\"): return command()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: "-"): return sign("−")
    case UInt8(ascii: "*"): return sign("∗")
    case UInt8(ascii: "'"): return sign("′", isOperator: false)
    case UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"):
      return sign(String(UnicodeScalar(bytes[position])))
    default: return MathText(atom: character())
    }
  }

  private mutating func sign(_ sign: String, isOperator: Bool = true) -> MathText {
    position += 1
    return isOperator ? MathText(operator: sign) : MathText(atom: sign)
  }

  private mutating func braced() -> MathText {
    let start = position
    position += 1
    let inner = group().trimmed
    if position < end, bytes[position] == UInt8(ascii: "}") {
      position += 1
    } else {
      problems.append(Problem(.unbalancedMath("{"), at: Span(start, start + 1)))
    }
    return inner
  }

  private mutating func number() -> MathText {
    let digits = bytes[position..<end].prefix {
      $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") || $0 == UInt8(ascii: ".")
    }
    position = digits.endIndex
    return MathText(atom: String(decoding: digits, as: UTF8.self))
  }

  private mutating func script() -> MathScript {
    let isSuper = bytes[position] == UInt8(ascii: "^")
    position += 1
    // TeX takes one letter, but `d_model` is meant as it is read.
    let letters = bytes[position..<end].prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    if letters.count >= 3 {
      position = letters.endIndex
      return MathScript(isSuper: isSuper, content: MathText(atom: String(decoding: letters, as: UTF8.self)))
    }
    return MathScript(isSuper: isSuper, content: argument())
  }

  mutating func skipSpaces() {
    while position < end, [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t")].contains(bytes[position]) {
      position += 1
    }
  }

  /// The next character, of however many bytes.
  mutating func character() -> String {
    let start = position
    position += 1
    while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}
