import Glibc

extension Arithmetic {
  /// What the arithmetic comes to, in `Double`.
  public func value() -> Double { values().last ?? .nan }

  /// What each definition comes to, in their order.
  public func values() -> [Double] {
    var results: [Double] = []
    for definition in definitions { results.append(definition.term.value(where: results)) }
    return results
  }
}

extension Arithmetic.Term {
  /// - Parameter definitions: the values of the definitions before this term.
  fileprivate func value(where definitions: [Double]) -> Double {
    func value(_ term: Self) -> Double { term.value(where: definitions) }
    return switch self {
    case .number(let number): Double(number)
    case .constant(_, let number): Double(number)
    case .operand(let operand): Double(operand.value)
    case .defined(let index): definitions[index]
    case .sum(let terms): terms.reduce(0) { $0 + value($1) }
    case .product(let terms): terms.reduce(1) { $0 * value($1) }
    case .difference(let left, let right): value(left) - value(right)
    case .quotient(let left, let right): value(left) / value(right)
    case .power(let base, let exponent): pow(value(base), value(exponent))
    case .negative(let term): -value(term)
    case .comparison(let left, let comparison, let right): comparison.holds(value(left), value(right)) ? 1 : 0
    case .conditional(let condition, let term, let otherwise): value(condition) != 0 ? value(term) : value(otherwise)
    case .function(let function, let terms): function.value(of: terms.map(value))
    }
  }
}

extension Arithmetic.Function {
  fileprivate func value(of arguments: [Double]) -> Double {
    switch self {
    case .exp: Glibc.exp(arguments[0])
    case .log: Glibc.log(arguments[0])
    case .sqrt: arguments[0].squareRoot()
    case .abs: Swift.abs(arguments[0])
    case .sin: Glibc.sin(arguments[0])
    case .cos: Glibc.cos(arguments[0])
    case .tanh: Glibc.tanh(arguments[0])
    case .erf: Glibc.erf(arguments[0])
    case .max: arguments.contains(where: \.isNaN) ? .nan : arguments.max() ?? .nan
    case .min: arguments.contains(where: \.isNaN) ? .nan : arguments.min() ?? .nan
    case .argmax: Double(place(of: arguments.max(), in: arguments))
    case .sign: arguments[0] > 0 ? 1 : arguments[0] < 0 ? -1 : arguments[0]
    case .round: arguments[0].rounded(.toNearestOrEven)
    case .floor: arguments[0].rounded(.down)
    }
  }

  private func place(of extreme: Double?, in arguments: [Double]) -> Int {
    arguments.firstIndex(where: \.isNaN) ?? arguments.firstIndex { $0 == extreme } ?? 0
  }
}
