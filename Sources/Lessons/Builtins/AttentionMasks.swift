import Matrices
import Transformers

extension Builtin {
  static let masks: [Builtin] = [
    Builtin(
      "causal_mask", [.whole("n")], "Each position sees itself and what came before: (n×n).",
      "每个位置只看到自己和之前：(n×n)。"
    ) { call, trace in .matrix(try trace.causalMask(call.whole("n"))) },
    Builtin(
      "padding_mask", [.whole("n"), .whole("visible")],
      "The first `visible` keys are seen, the rest are padding: (n×n).",
      "只看到前 `visible` 个键，其余是填充：(n×n)。"
    ) { call, trace in
      .matrix(try trace.paddingMask(queries: call.whole("n"), keys: call.whole("n"), visible: call.whole("visible")))
    },
    Builtin(
      "sliding_mask", [.whole("n"), .whole("window")], "Each position sees `window` neighbours on both sides: (n×n).",
      "每个位置看到两侧各 `window` 个邻居：(n×n)。"
    ) { call, trace in .matrix(try trace.slidingMask(call.whole("n"), window: call.whole("window"))) },
    Builtin(
      "masked_fill", [.matrix("S"), .matrix("mask"), .number("value")], "S, with the value wherever the mask is 0.",
      "在掩码为 0 处把 S 换成 value。"
    ) { call, trace in
      .matrix(try trace.maskedFill(call.matrix("S"), mask: call.matrix("mask"), with: call.number("value")))
    },
  ]
}
