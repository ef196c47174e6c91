import Matrices

extension Builtin {
  static let constructors: [Builtin] = [
    Builtin(
      "zeros", [.whole("r"), .whole("c")], "An (r×c) matrix of zeros.", "全为 0 的 (r×c) 矩阵。"
    ) { call, trace in .matrix(try trace.filled(Shape(call.whole("r"), call.whole("c")), with: 0)) },
    Builtin(
      "ones", [.whole("r"), .whole("c")], "An (r×c) matrix of ones.", "全为 1 的 (r×c) 矩阵。"
    ) { call, trace in .matrix(try trace.filled(Shape(call.whole("r"), call.whole("c")), with: 1)) },
    Builtin(
      "full", [.whole("r"), .whole("c"), .number("x")], "An (r×c) matrix in which every element is x.",
      "每个元素都是 x 的 (r×c) 矩阵。"
    ) { call, trace in .matrix(try trace.filled(Shape(call.whole("r"), call.whole("c")), with: call.number("x"))) },
    Builtin(
      "eye", [.whole("n")], "The (n×n) identity: ones on the diagonal.", "(n×n) 单位矩阵：对角线为 1。"
    ) { call, trace in .matrix(try trace.identity(call.whole("n"))) },
    Builtin(
      "arange", [.number("a"), .number("b", .omissible)],
      "A row of whole steps: `arange(n)` is 0 … n−1, `arange(a, b)` is a … b−1.",
      "逐一递增的一行：`arange(n)` 是 0 … n−1，`arange(a, b)` 是 a … b−1。"
    ) { call, trace in
      let (first, second) = (call.number("a"), call.numberIfGiven("b"))
      return .matrix(try trace.range(from: second == nil ? 0 : first, to: second ?? first))
    },
    Builtin(
      "linspace", [.number("a"), .number("b"), .whole("n")], "A row of n numbers at equal distances from a to b.",
      "从 a 到 b 等距的 n 个数排成的一行。"
    ) { call, trace in
      .matrix(try trace.range(from: call.number("a"), through: call.number("b"), count: call.whole("n")))
    },
    Builtin(
      "randn", [.whole("r"), .whole("c"), .whole("seed", .number(0))],
      "Random numbers with mean 0 and variance 1. The same seed gives the same numbers.",
      "均值 0、方差 1 的随机数。种子相同，数就相同。"
    ) { call, trace in try random(call, .normal, &trace) },
    Builtin(
      "rand", [.whole("r"), .whole("c"), .whole("seed", .number(0))], "Random numbers from 0 up to 1.",
      "从 0 到 1 的随机数。"
    ) { call, trace in try random(call, .uniform, &trace) },
  ]

  private static func random(
    _ call: Arguments, _ distribution: RandomMatrix.Distribution, _ trace: inout Trace
  ) throws -> Datum {
    let shape = Shape(call.whole("r"), call.whole("c"))
    return .matrix(try trace.random(shape, seed: call.seed, distribution: distribution))
  }
}
