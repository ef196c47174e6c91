/// A piece of a formula, and as much of its structure as decides where it needs parentheses.
struct MathText {
  private(set) var text = ""
  /// Letters with their scripts, numbers, roots: what stands side by side.
  private(set) var atoms = 0
  private(set) var hasOperator = false
  /// The last thing was a word such as `log`, which keeps its distance.
  private var endsWithWord = false

  init() {}

  init(atom: String) {
    text = atom
    atoms = 1
  }

  init(operator sign: String) {
    text = sign
    hasOperator = true
  }

  init(word: String) {
    text = word
    atoms = 1
    endsWithWord = true
  }

  /// In parentheses where it is made of several parts.
  func grouped(from parts: Int = 2) -> String {
    hasOperator || atoms >= parts ? "(\(text))" : text
  }

  /// Without the space at its end.
  var trimmed: MathText {
    var result = self
    while result.text.last == " " { result.text.removeLast() }
    return result
  }

  mutating func space() {
    if !text.isEmpty, !text.hasSuffix(" ") { text += " " }
    endsWithWord = false
  }

  /// Puts a subscript or a superscript behind what stands here.
  mutating func attach(_ script: MathScript) {
    text += script.written
    if atoms == 0 { atoms = 1 }
  }

  static func += (left: inout MathText, right: MathText) {
    let first = right.text.first
    if left.endsWithWord, let first, first.isLetter || first.isNumber || first == "√" { left.text += " " }
    if right.endsWithWord, right.atoms == 1, left.text.last?.isLetter == true { left.text += " " }
    left.text += right.text
    left.atoms += right.atoms
    left.hasOperator = left.hasOperator || right.hasOperator
    left.endsWithWord = right.endsWithWord
  }
}

/// A subscript or a superscript.
struct MathScript {
  let isSuper: Bool
  let content: MathText

  /// In small characters where Unicode has all of them, otherwise behind `_` or `^`.
  var written: String {
    let table = isSuper ? Self.superscripts : Self.subscripts
    let compact = content.text.filter { $0 != " " }
    let small = compact.compactMap { table[$0] }
    guard small.count == compact.count else {
      return (isSuper ? "^" : "_") + content.grouped(from: content.text.allSatisfy(\.isLetter) ? .max : 2)
    }
    return String(small)
  }

  static let superscripts = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWQβγδθφχ⊤′∗",
      "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵠᵝᵞᵟᶿᵠᵡᵀ′*"))

  static let subscripts = Dictionary(
    uniqueKeysWithValues: zip("0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ"))
}
