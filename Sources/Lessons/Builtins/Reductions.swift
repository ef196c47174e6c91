import Matrices

extension Builtin {
  static let reductions: [Builtin] = [
    along("sum", "The sum.", "求和。") { try $0.sum($1, along: $2) },
    along("mean", "The mean.", "平均值。") { try $0.mean($1, along: $2) },
    spread(
      "variance", "The mean squared distance from the mean; `unbiased: true` divides by n − 1.",
      "与平均值之差的平方的平均；`unbiased: true` 时除以 n − 1。"
    ) { try $0.variance($1, along: $2, isUnbiased: $3) },
    spread("std", "The standard deviation: the root of the variance.", "标准差：方差的平方根。") {
      try $0.standardDeviation($1, along: $2, isUnbiased: $3)
    },
    along("min", "The smallest element.", "最小的元素。") { try $0.minimum($1, along: $2) },
    along("max", "The largest element.", "最大的元素。") { try $0.maximum($1, along: $2) },
    along("argmax", "Where the largest element stands, counted from 0.", "最大元素的位置，从 0 数起。") {
      try $0.argMax($1, along: $2)
    },
    along("argmin", "Where the smallest element stands, counted from 0.", "最小元素的位置，从 0 数起。") {
      try $0.argMax($0.negate($1), along: $2)
    },
    along("norm", "The length: the root of the sum of squares.", "长度：平方和的平方根。") { try $0.norm($1, along: $2) },
    Builtin(
      "allclose", [.matrix("A"), .matrix("B"), .number("tolerance", .number(1e-5))],
      "1 if no element of A differs from that of B by more than the tolerance, times (1 + |B|).",
      "若 A 与 B 的对应元素之差都不超过 tolerance × (1 + |B|)，则为 1。"
    ) { call, trace in
      let (a, b) = (call.matrix("A"), call.matrix("B"))
      let distance = try trace.abs(trace.subtract(a, b))
      let allowed = try trace.add(
        trace.scale(trace.abs(b), by: call.number("tolerance")), trace.number(call.number("tolerance")))
      return .number(try trace.minimum(trace.compare(distance, .lessOrEqual, allowed), along: .all))
    },
  ]

  /// Over each row, each column, or all elements.
  private static func along(
    _ name: String, _ english: String, _ chinese: String,
    _ function: @escaping @Sendable (inout Trace, Traced, Along) throws -> Traced
  ) -> Builtin {
    Builtin(name, [.matrix("X"), .axis()], english, chinese) { call, trace in
      let result = try function(&trace, call.matrix("X"), call.along)
      return call.along == .all ? .number(result) : .matrix(result)
    }
  }

  private static func spread(
    _ name: String, _ english: String, _ chinese: String,
    _ function: @escaping @Sendable (inout Trace, Traced, Along, Bool) throws -> Traced
  ) -> Builtin {
    Builtin(name, [.matrix("X"), .axis(), .flag("unbiased")], english, chinese) { call, trace in
      let result = try function(&trace, call.matrix("X"), call.along, call.flag("unbiased"))
      return call.along == .all ? .number(result) : .matrix(result)
    }
  }
}
