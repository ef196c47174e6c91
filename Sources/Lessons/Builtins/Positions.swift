import Matrices
import Transformers

extension Builtin {
  static let positions: [Builtin] = [
    Builtin(
      "sinusoidal", [.whole("length"), .whole("d_model"), .number("base", .number(10_000))],
      "Sines and cosines that tell positions apart: (length×d_model).", "区分位置的正弦与余弦：(length×d_model)。"
    ) { call, trace in
      .matrix(
        try trace.sinusoidalPositions(
          length: call.whole("length"), dModel: call.whole("d_model"), base: call.number("base")))
    },
    Builtin(
      "rotation", [.number("offset"), .whole("d_model"), .number("base", .number(10_000))],
      "The matrix T with which PE(t + offset) = T·PE(t), whatever t is; for rows, `PE[t] @ T.T`.",
      "对任何 t 都有 PE(t + offset) = T·PE(t) 的矩阵 T；对行向量是 `PE[t] @ T.T`。"
    ) { call, trace in
      .matrix(
        try trace.rotation(by: call.number("offset"), dModel: call.whole("d_model"), base: call.number("base")))
    },
    Builtin(
      "rope", [.matrix("X"), .number("base", .number(10_000)), .number("start", .number(0))],
      "Rows turned by their position: a score of two depends on their distance alone.",
      "把每行按位置旋转：两行的分数只取决于距离。"
    ) { call, trace in
      .matrix(try trace.rotaryPositions(call.matrix("X"), start: call.number("start"), base: call.number("base")))
    },
    Builtin(
      "alibi", [.whole("n"), .whole("heads")],
      "For each head a matrix (n×n) to be added to its scores: a penalty that grows with the distance.",
      "每个头一个 (n×n) 矩阵，加到分数上：距离越远扣得越多。"
    ) { call, trace in
      .list(try trace.linearBiases(length: call.whole("n"), headCount: call.whole("heads")).map { .matrix($0) })
    },
  ]
}
