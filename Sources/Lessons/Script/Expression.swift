/// An expression of the lesson language.
public struct Expression: Hashable, Sendable {
  public let span: Span
  let kind: Kind
  /// How deeply it is nested. Bounded by the parser, so that nothing that walks an expression can run out of stack.
  let depth: Int

  indirect enum Kind: Hashable, Sendable {
    case number(Float)
    case text([TextPiece])
    case name(String)
    case list([Expression])
    /// `[item for name in source]`
    case comprehension(item: Expression, name: Name, source: Expression)
    case unary(Unary, Expression)
    case binary(Binary, Expression, Expression)
    /// `value if condition else other`
    case conditional(Expression, condition: Expression, other: Expression)
    case transpose(Expression)
    case index(Expression, [Index])
    case call(FunctionCall)
  }

  enum Unary: String, Hashable, Sendable {
    case negative = "-"
    case not
  }

  enum Binary: String, Hashable, Sendable {
    case or, and
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case different = "!="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case product = "@"
    case power = "^"

    var isComparison: Bool {
      switch self {
      case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .different: true
      default: false
      }
    }
  }

  /// One side of `A[i, 2:4]`.
  enum Index: Hashable, Sendable {
    case one(Expression)
    case slice(from: Expression?, to: Expression?)

    var expressions: [Expression] {
      switch self {
      case .one(let expression): [expression]
      case .slice(let lower, let upper): [lower, upper].compactMap(\.self)
      }
    }
  }
}

/// A name, where it is introduced.
struct Name: Hashable, Sendable {
  let text: String
  let span: Span
}

/// `function(argument, label: argument)`
struct FunctionCall: Hashable, Sendable {
  let function: Name
  let arguments: [Argument]

  struct Argument: Hashable, Sendable {
    let label: Name?
    let value: Expression
  }
}

/// A text is made of what stands there and of values.
enum TextPiece: Hashable, Sendable {
  case literal(String)
  case value(Interpolation)
}

/// `{{ expression : format }}`
public struct Interpolation: Hashable, Sendable {
  let expression: Expression
  let format: Format

  enum Format: Hashable, Sendable {
    /// Three digits that say something.
    case short
    /// So many digits behind the point.
    case digits(Int)
    /// With one digit behind the point.
    case percent
  }
}

extension Expression {
  /// The expressions that it is made of.
  var parts: [Expression] {
    switch kind {
    case .number, .name: []
    case .text(let pieces):
      pieces.compactMap { if case .value(let value) = $0 { value.expression } else { nil } }
    case .list(let items): items
    case .comprehension(let item, _, let source): [source, item]
    case .unary(_, let operand), .transpose(let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .conditional(let value, let condition, let other): [value, condition, other]
    case .index(let base, let indices): [base] + indices.flatMap(\.expressions)
    case .call(let call): call.arguments.map(\.value)
    }
  }
}
