import Matrices

extension Builtin {
  static let elementwise: [Builtin] = [
    each("exp", "e to the power of each element.", "e 的（每个元素）次方。") { try $0.exp($1) },
    each("log", "The natural logarithm of each element.", "每个元素的自然对数。") { try $0.log($1) },
    each("sqrt", "The square root of each element.", "每个元素的平方根。") { try $0.sqrt($1) },
    each("abs", "Each element without its sign.", "每个元素的绝对值。") { try $0.abs($1) },
    each("sign", "−1, 0 or 1: the sign of each element.", "每个元素的符号：−1、0 或 1。") { try $0.sign($1) },
    each("round", "Each element rounded to a whole number, halves to even.", "每个元素四舍六入五成双取整。") {
      try $0.round($1)
    },
    each("floor", "The next whole number below each element.", "每个元素向下取整。") { try $0.floor($1) },
    each("sin", "The sine of each element.", "每个元素的正弦。") { try $0.sin($1) },
    each("cos", "The cosine of each element.", "每个元素的余弦。") { try $0.cos($1) },
    each("tanh", "The hyperbolic tangent of each element.", "每个元素的双曲正切。") { try $0.tanh($1) },
    each("sigmoid", "1 / (1 + e^−x), between 0 and 1.", "1 / (1 + e^−x)，介于 0 与 1 之间。") { try $0.sigmoid($1) },
    each("relu", "max(0, x).", "max(0, x)。") { try $0.relu($1) },
    each("silu", "x · sigmoid(x).", "x · sigmoid(x)。") { try $0.silu($1) },
    Builtin(
      "gelu", [.matrix("X"), Parameter("approximate", .word(["none", "tanh"]), .word("none"))],
      "x · Φ(x), exactly or with tanh.", "x · Φ(x)，精确或用 tanh 近似。"
    ) { call, trace in
      let isExact = call.word("approximate") == "none"
      return call.result(try isExact ? trace.gelu(call.matrix("X")) : trace.geluTanh(call.matrix("X")), like: "X")
    },
  ]

  /// A function of each element by itself.
  private static func each(
    _ name: String, _ english: String, _ chinese: String,
    _ function: @escaping @Sendable (inout Trace, Traced) throws -> Traced
  ) -> Builtin {
    Builtin(name, [.matrix("X")], english, chinese) { call, trace in
      call.result(try function(&trace, call.matrix("X")), like: "X")
    }
  }
}
