import Matrices
import Transformers

extension Builtin {
  static let choices: [Builtin] = [
    Builtin(
      "top_k", [.matrix("P"), .whole("k")],
      "The k likeliest of each row, divided by their sum; the others become 0.", "每行只留最可能的 k 个，再除以它们的和；其余为 0。"
    ) { call, trace in
      .matrix(try trace.shared(call.matrix("P"), trace.topKMask(call.matrix("P"), call.whole("k"))))
    },
    Builtin(
      "top_p", [.matrix("P"), .number("p")],
      "The likeliest of each row that together reach p, divided by their sum; the others become 0.",
      "每行只留最可能的、合计达到 p 的那些，再除以它们的和；其余为 0。"
    ) { call, trace in
      .matrix(try trace.shared(call.matrix("P"), trace.topPMask(call.matrix("P"), call.number("p"))))
    },
    Builtin(
      "sample", [.matrix("P"), .whole("count", .number(1)), .whole("seed", .number(0))],
      "Places drawn with the probabilities of each row of P: (rows×count). The same seed draws the same.",
      "按 P 每行的概率抽取位置：(行数×count)。同一种子抽到的相同。"
    ) { call, trace in
      let (count, shape) = (call.whole("count"), trace.shape(call.matrix("P")))
      guard count > 0, count <= Evaluator.maximumItems, shape.columns > 0 else {
        throw MatrixProblem.argument(
          operation: "sample", name: "count", value: "\(count)",
          requirement: .between(1, Float(Evaluator.maximumItems)))
      }
      var random = Random(seed: call.seed)
      let probabilities = trace.value(call.matrix("P"))
      let drawn = Matrix(Shape(shape.rows, count)) { row, _ in Float(random.place(in: probabilities.row(row))) }
      let result = try trace.constant(drawn, origin: "sample", axes: Axes(rows: trace[call.matrix("P")].axes.rows))
      return drawn.shape == .scalar ? .number(result) : .matrix(result)
    },
    Builtin(
      "decode", [Parameter("ids", .numbers), .texts("vocabulary")],
      "The token of each id: a list, to be joined with `join`.", "每个编号对应的词元：一个列表，可用 `join` 连起来。"
    ) { call, _ in
      let vocabulary = call.texts("vocabulary")
      return .list(
        try indices(call.numbers("ids"), "decode").map { id in
          guard vocabulary.indices.contains(id) else {
            throw MatrixProblem.index(operation: "decode", index: id, count: vocabulary.count)
          }
          return .text(vocabulary[id])
        })
    },
  ]
}

extension Trace {
  /// What a mask leaves of each row, so that it sums to 1 again.
  fileprivate mutating func shared(_ probabilities: Traced, _ mask: Traced) throws(MatrixProblem) -> Traced {
    let left = try multiply(probabilities, mask)
    return try divide(left, sum(left, along: .rows))
  }
}
