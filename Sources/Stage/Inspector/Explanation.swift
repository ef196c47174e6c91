import Canvas
import Lessons
import Matrices

/// The arithmetic of one element in a few lines: with names, with numbers, and its result.
package struct Explanation {
  let place: Inspection.Place
  /// The element that was computed; another than `place` where that was only moved about.
  private let source: Inspection.Place
  private var names: Names
  /// The operand that `enter` would follow; it is never left out.
  let chosen: Int
  /// The columns that a line may take.
  let width: Int

  private let arithmetic: Arithmetic
  private let numbers: [Arithmetic.Operand: Int]

  package init(of place: Inspection.Place, names: Names, chosen: Int, width: Int) {
    self.place = place
    self.names = names
    self.chosen = chosen
    self.width = width
    source = names.trace.source(of: place)
    arithmetic = names.trace.arithmetic(of: source)
    numbers = Dictionary(uniqueKeysWithValues: arithmetic.distinctOperands.enumerated().map { ($1, $0) })
  }

  /// The more terms a line may have, the better; the first number of terms with which it fits decides.
  private static let mostTerms = 12

  /// Where the formulas that stand for names are too long for a line, the names of their operations do.
  package var lines: [[Phrase]] {
    var brief = self
    for longest in [names.longest, 12, 0] {
      brief.names.longest = longest
      let lines = brief.spelled
      if lines.allSatisfy({ displayWidth(of: $0.text) <= width }) { return lines }
    }
    return brief.spelled.map { $0.truncated(to: width, ellipsis: names.ellipsis) }
  }

  private var spelled: [[Phrase]] {
    let element = names.name(of: names.trace.namedPlace(of: place))
    let term = arithmetic.definitions[arithmetic.definitions.count - 1].term
    let result = [Phrase(text: " = "), Phrase(text: brief(value), role: .result)]
    switch term {
    case .number: return ["\(element)" + result]
    // The element was only moved here, or drawn: a name says it all.
    case .operand, .constant: return [fitted("\(element) = ", .names, term, tail: result)]
    default:
      let indent = String(repeating: " ", count: min(displayWidth(of: element), width / 4))
      return [head("\(element) = ", term)] + intermediate + [fitted("\(indent) = ", .numbers, term, tail: result)]
    }
  }

  private var value: Float { names.trace.value(place.matrix)[place.element] }

  /// The element with the names of what it came from; that of a product by its row and its column.
  private func head(_ element: String, _ term: Arithmetic.Term) -> [Phrase] {
    guard names.trace[source.matrix].operation is Product else { return fitted(element, .names, term) }
    return element + names.rowTimesColumn(of: source)
  }

  /// What the element was computed by way of: `m = max(…) = 2.31`.
  private var intermediate: [[Phrase]] {
    let values = arithmetic.values()
    return arithmetic.definitions.dropLast().enumerated().map { index, definition in
      let result = [Phrase(text: " = "), Phrase(text: brief(Float(values[index])), role: .result)]
      return fitted("\(definition.name) = ", .numbers, definition.term, tail: result)
    }
  }

  private func fitted(
    _ head: String, _ voice: Speller.Voice, _ term: Arithmetic.Term, tail: [Phrase] = []
  ) -> [Phrase] {
    var speller = Speller(
      voice: voice, names: names, matrix: source.matrix, operands: numbers, definitions: arithmetic.definitions,
      most: Self.mostTerms, chosen: chosen)
    var line = head + speller.spell(term) + tail
    while displayWidth(of: line.text) > width, speller.most > 1 {
      speller.most -= 1
      line = head + speller.spell(term) + tail
    }
    return line
  }
}
