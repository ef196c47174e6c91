import Canvas
import Matrices

/// Writes a term of arithmetic as people would: with the names of its operands, with their numbers, or with the values of
/// its parts.
struct Speller {
  enum Voice { case names, numbers }

  let voice: Voice
  let names: Names
  /// The matrix whose element is spelled out.
  let matrix: Traced
  let operands: [Arithmetic.Operand: Int]
  let definitions: [Arithmetic.Definition]
  /// Of a longer sum only so many terms are written, around the chosen operand.
  var most: Int
  var chosen: Int

  /// How tightly the parts of a term hold together, loosest first.
  private enum Binding: Int, Comparable {
    case sum, product, sign, power, atom
    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  func spell(_ term: Arithmetic.Term) -> [Phrase] { spell(term, inside: .sum) }

  private func spell(_ term: Arithmetic.Term, inside outer: Binding) -> [Phrase] {
    switch term {
    case .number(let number): return bracketed(numeral(number), if: number < 0 && outer > .sum)
    case .constant(let name, let number):
      return voice == .names
        ? [Phrase(text: names.name(ofConstant: name))] : bracketed(numeral(number), if: number < 0 && outer > .sum)
    case .operand(let operand): return spell(operand, inside: outer)
    case .defined(let index): return [Phrase(text: definitions[index].name)]
    case .sum(let terms): return bracketed(sum(terms), if: outer > .sum)
    case .product(let factors): return bracketed(product(factors), if: outer > .product)
    case .difference(let left, let right):
      return bracketed(spell(left, inside: .sum) + " - " + spell(right, inside: .product), if: outer > .sum)
    case .quotient(let left, let right):
      return bracketed(spell(left, inside: .product) + " / " + spell(right, inside: .power), if: outer > .product)
    case .power(let base, let exponent):
      return bracketed(spell(base, inside: .atom) + "^" + spell(exponent, inside: .atom), if: outer >= .power)
    case .negative(let term): return bracketed("-" + spell(term, inside: .sign), if: outer > .sum)
    case .comparison(let left, let comparison, let right):
      let sides = [spell(left, inside: .sum), spell(right, inside: .sum)]
      return "[" + .joined(sides, by: " \(comparison.rawValue) ") + "]"
    case .conditional(let condition, let term, let otherwise):
      let chosen = spell(term, inside: .sum) + names.conditional.if + spell(condition, inside: .sum)
      return chosen + names.conditional.else + spell(otherwise, inside: .sum)
    case .function(let function, let arguments):
      let inside = items(arguments).map { item in item.map { spell($0, inside: .sum) } ?? ellipsis(of: arguments) }
      return names.symbol(of: function) + "(" + .joined(inside, by: ", ") + ")"
    }
  }

  private func spell(_ operand: Arithmetic.Operand, inside outer: Binding) -> [Phrase] {
    let role = Phrase.Role.operand(operands[operand] ?? 0)
    switch voice {
    case .names: return [Phrase(text: names.name(of: operand, in: matrix), role: role)]
    case .numbers:
      return bracketed([Phrase(text: brief(operand.value), role: role)], if: operand.value < 0 && outer > .sum)
    }
  }

  private func sum(_ terms: [Arithmetic.Term]) -> [Phrase] {
    .joined(items(terms).map { item in item.map { spell($0, inside: .product) } ?? ellipsis(of: terms) }, by: " + ")
  }

  private func product(_ factors: [Arithmetic.Term]) -> [Phrase] {
    .joined(items(factors).map { item in item.map { spell($0, inside: .power) } ?? ellipsis(of: factors) }, by: "·")
  }

  private func bracketed(_ phrases: [Phrase], if isNeeded: Bool) -> [Phrase] {
    isNeeded ? "(" + phrases + ")" : phrases
  }

  private func numeral(_ number: Float) -> [Phrase] { [Phrase(text: brief(number))] }

  // MARK: Leaving out

  private func ellipsis(of terms: [Arithmetic.Term]) -> [Phrase] {
    [Phrase(text: names.more(terms.count - most))]
  }

  /// The terms that are written; `nil` stands for those left out.
  private func items(_ terms: [Arithmetic.Term]) -> [Arithmetic.Term?] {
    guard terms.count > most + 1 else { return terms }
    let index = terms.firstIndex(where: mentionsChosen) ?? 0
    let start = min(max(0, index - most / 2), terms.count - most)
    let shown: [Arithmetic.Term?] = Array(terms[start..<start + most])
    return start + most == terms.count ? [nil] + shown : shown + [nil]
  }

  private func mentionsChosen(_ term: Arithmetic.Term) -> Bool {
    term.operands.contains { operands[$0] == chosen }
  }
}
