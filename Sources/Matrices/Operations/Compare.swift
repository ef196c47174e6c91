/// How two numbers can be compared.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
  case less = "<"
  case lessOrEqual = "<="
  case equal = "=="
  case notEqual = "!="
  case greaterOrEqual = ">="
  case greater = ">"

  /// Whether it holds. Between a number and not-a-number nothing but `!=` does.
  @inline(__always)
  func holds<Number: FloatingPoint>(_ x: Number, _ y: Number) -> Bool {
    switch self {
    case .less: x < y
    case .lessOrEqual: x <= y
    case .equal: x == y
    case .notEqual: x != y
    case .greaterOrEqual: x >= y
    case .greater: x > y
    }
  }
}

/// 1 where a comparison holds, 0 where it does not.
public struct Compare: Pairwise {
  public let comparison: Comparison
  public var name: String { comparison.rawValue }

  public func value(at x: Float, _ y: Float) -> Float { comparison.holds(x, y) ? 1 : 0 }

  // The choice stands outside the loop: inside, it would be made for every element.
  public func value(of inputs: [Matrix]) -> Matrix {
    let (left, right) = (inputs[0], inputs[1])
    return switch comparison {
    case .less: left.paired(with: right) { $0 < $1 ? 1 : 0 }
    case .lessOrEqual: left.paired(with: right) { $0 <= $1 ? 1 : 0 }
    case .equal: left.paired(with: right) { $0 == $1 ? 1 : 0 }
    case .notEqual: left.paired(with: right) { $0 != $1 ? 1 : 0 }
    case .greaterOrEqual: left.paired(with: right) { $0 >= $1 ? 1 : 0 }
    case .greater: left.paired(with: right) { $0 > $1 ? 1 : 0 }
    }
  }

  public func term(_ x: Arithmetic.Term, _ y: Arithmetic.Term) -> Arithmetic.Term { .comparison(x, comparison, y) }

  public func gradient(for input: Int, of call: Call, upstream: Traced, in trace: inout Trace) -> Traced? { nil }
}

extension Trace {
  /// 1 where a comparison holds, 0 where it does not. Flat: no gradient flows.
  ///
  /// A side of length 1 is repeated as often as the other matrix needs.
  /// - Parameters:
  ///   - left: (n × m), (n × 1), (1 × m) or (1 × 1)
  ///   - right: likewise
  /// - Returns: (n × m)
  public mutating func compare(
    _ left: Traced, _ comparison: Comparison, _ right: Traced
  ) throws(MatrixProblem) -> Traced {
    try record(Compare(comparison: comparison), left, right)
  }
}
