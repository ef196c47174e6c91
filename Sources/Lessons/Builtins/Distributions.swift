import Matrices

extension Builtin {
  static let distributions: [Builtin] = [
    Builtin(
      "softmax", [.matrix("S"), .axis(.word("rows")), .number("temperature", .number(1))],
      "Each row becomes positive shares that sum to 1.", "把每一行变成和为 1 的正数。"
    ) { call, trace in
      .matrix(try trace.softmax(call.matrix("S"), along: call.along, temperature: call.number("temperature")))
    },
    Builtin(
      "log_softmax", [.matrix("S"), .axis(.word("rows"))], "The logarithm of softmax.", "softmax 的对数。"
    ) { call, trace in .matrix(try trace.logSoftmax(call.matrix("S"), along: call.along)) },
    Builtin(
      "cross_entropy",
      [
        .matrix("logits"), Parameter("targets", .numbers), .whole("ignore", .number(-100)),
        .number("label_smoothing", .number(0)),
      ],
      "−log of the probability of each row's target, averaged over the rows that are not to be ignored.",
      "每行目标的概率取 −log，再对未被忽略的行求平均。"
    ) { call, trace in
      let targets = try indices(call.numbers("targets"), "cross_entropy")
      return .number(
        try trace.crossEntropy(
          call.matrix("logits"), targets: targets, ignoring: call.whole("ignore"),
          smoothing: call.number("label_smoothing")))
    },
    Builtin(
      "dropout", [.matrix("X"), .number("p"), .whole("seed", .number(0))],
      "Elements become 0 with probability p; the others are divided by 1 − p.", "元素以概率 p 变成 0，其余除以 1 − p。"
    ) { call, trace in
      .matrix(try trace.dropout(call.matrix("X"), probability: call.number("p"), seed: call.seed))
    },
  ]
}
