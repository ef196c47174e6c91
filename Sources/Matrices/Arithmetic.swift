/// How one element came about: a few definitions of which the last is the element itself.
///
/// It is an expression, not a sentence: it can be drawn with its operands, and it can be evaluated, so a test holds what
/// the inspector shows against what the operation computed, for every element of every operation.
public struct Arithmetic: Hashable, Sendable {
  /// An intermediate result with a name, e.g. `m = max(…)` of a softmax. The last one has no name: it is the element.
  public struct Definition: Hashable, Sendable {
    public let name: String
    public let term: Term
  }

  public let definitions: [Definition]

  public init(where intermediate: KeyValuePairs<String, Term> = [:], _ element: Term) {
    self.init(where: intermediate.map { Definition(name: $0.key, term: $0.value) }, element)
  }

  /// The same where it depends on the inputs how many definitions there are.
  init(where intermediate: [Definition], _ element: Term) {
    definitions = intermediate + [Definition(name: "", term: element)]
  }

  /// A piece of arithmetic.
  public indirect enum Term: Hashable, Sendable {
    /// A number that belongs to the operation, e.g. ε or an exponent.
    case number(Float)
    /// A number with a name of its own, e.g. π or ε.
    case constant(String, Float)
    /// An element of an input: this can be lit up, and followed to its own origin.
    case operand(Operand)
    /// An earlier definition, by its index.
    case defined(Int)
    case sum([Term])
    case product([Term])
    case difference(Term, Term)
    case quotient(Term, Term)
    case power(Term, Term)
    case negative(Term)
    /// 1 where it holds and 0 where it does not: `[key ≤ query]`.
    case comparison(Term, Comparison, Term)
    /// The second where the first is not 0, else the third: `score if visible else −∞`.
    case conditional(Term, Term, otherwise: Term)
    /// A function by the name that people write: `exp`, `√`, `max`, `sin`.
    case function(Function, [Term])
  }

  /// The functions that arithmetic is written with.
  public enum Function: String, Hashable, Sendable, CaseIterable {
    case exp, log, sqrt, abs, sin, cos, tanh, erf, max, min, argmax, sign, round, floor
  }

  /// An element of one of the operation's inputs.
  public struct Operand: Hashable, Sendable {
    /// Which input of the entry, counted from 0.
    public let input: Int
    public let element: Element
    public let value: Float

    public init(input: Int, _ element: Element, value: Float) {
      self.input = input
      self.element = element
      self.value = value
    }

    // The place says which operand it is. Values would not do: NaN is not even equal to itself.
    public static func == (left: Operand, right: Operand) -> Bool {
      left.input == right.input && left.element == right.element
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(input)
      hasher.combine(element)
    }
  }
}

extension Arithmetic.Term {
  /// An element of input number `input`.
  package static func operand(_ input: Int, _ row: Int, _ column: Int, of inputs: [Matrix]) -> Arithmetic.Term {
    .operand(.init(input: input, Element(row, column), value: inputs[input][row, column]))
  }
}

extension Arithmetic {
  /// All operands, from left to right; one that is used twice comes twice.
  public var operands: [Operand] { definitions.flatMap(\.term.operands) }
}

extension Arithmetic.Term {
  /// The operands of this term, from left to right.
  public var operands: [Arithmetic.Operand] {
    switch self {
    case .number, .constant, .defined: []
    case .operand(let operand): [operand]
    case .negative(let term): term.operands
    case .sum(let terms), .product(let terms), .function(_, let terms): terms.flatMap(\.operands)
    case .comparison(let left, _, let right): left.operands + right.operands
    case .difference(let left, let right), .quotient(let left, let right), .power(let left, let right):
      left.operands + right.operands
    case .conditional(let condition, let term, let otherwise):
      condition.operands + term.operands + otherwise.operands
    }
  }
}
