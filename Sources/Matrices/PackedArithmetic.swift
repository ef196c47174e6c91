/// Writes out the attention of one head of one sentence.
struct PackedArithmetic {
  private(set) var definitions: [Arithmetic.Definition] = []
  private let sentences: Sentences
  private let inputs: [Matrix]
  private let columns: Range<Int>

  /// - Parameter column: one of the head's.
  init(sentences: Sentences, inputs: [Matrix], column: Int) {
    self.sentences = sentences
    self.inputs = inputs
    columns = sentences.columns(through: column, of: inputs[0].columns)
  }

  /// How much a target gives to each source of its sentence; 0 for those that it does not see.
  mutating func shares(target: Int) -> [Arithmetic.Term] {
    let (targets, sources) = sentences.rows(ofTarget: target)
    let seen = sentences.isCausal ? min(target - targets.lowerBound + 1, sources.count) : sources.count
    let root = Arithmetic.Term.function(.sqrt, [.constant("d_k", Float(columns.count))])
    let scores = sources.prefix(seen).map { source in
      define("s\(target),\(source)", .quotient(dot(0, target, 1, source), root))
    }
    let largest = define("m\(target)", .function(.max, scores))
    let powers = scores.map { Arithmetic.Term.function(.exp, [.difference($0, largest)]) }
    let sum = define("Σ\(target)", .sum(powers))
    let shares = powers.map { define("w\(target)", .quotient($0, sum)) }
    return shares + Array(repeating: .number(0), count: sources.count - seen)
  }

  /// The gradient for each of a target's scores before they were divided by √d_k, divided by it.
  mutating func blame(target: Int) -> [Arithmetic.Term] {
    let (_, sources) = sentences.rows(ofTarget: target)
    let shares = shares(target: target)
    let blame = sources.map { define("dw\(target),\($0)", dot(3, target, 2, $0)) }
    let lost = define("lost\(target)", .sum(zip(shares, blame).map { .product([$0, $1]) }))
    let root = Arithmetic.Term.function(.sqrt, [.constant("d_k", Float(columns.count))])
    return zip(shares, blame).map { .quotient(.product([$0, .difference($1, lost)]), root) }
  }

  /// A row of one input dotted with a row of another, in the columns of the head.
  private func dot(_ left: Int, _ row: Int, _ right: Int, _ other: Int) -> Arithmetic.Term {
    .sum(columns.map { .product([.operand(left, row, $0, of: inputs), .operand(right, other, $0, of: inputs)]) })
  }

  private mutating func define(_ name: String, _ term: Arithmetic.Term) -> Arithmetic.Term {
    definitions.append(.init(name: name, term: term))
    return .defined(definitions.count - 1)
  }
}
