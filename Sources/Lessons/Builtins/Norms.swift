import Matrices

extension Builtin {
  static let norms: [Builtin] = [
    Builtin(
      "layer_norm",
      [.matrix("X"), .matrix("gain", .optional), .matrix("bias", .optional), .number("eps", .number(1e-5))],
      "Each row with mean 0 and variance 1, times gain, plus bias.", "把每行变成均值 0、方差 1，再乘 gain 加 bias。"
    ) { call, trace in
      .matrix(
        try trace.layerNorm(
          call.matrix("X"), gain: call.matrixIfGiven("gain"), bias: call.matrixIfGiven("bias"),
          epsilon: call.number("eps")))
    },
    Builtin(
      "batch_norm",
      [.matrix("X"), .matrix("gain", .optional), .matrix("bias", .optional), .number("eps", .number(1e-5))],
      "Each column with mean 0 and variance 1, times gain, plus bias.", "把每列变成均值 0、方差 1，再乘 gain 加 bias。"
    ) { call, trace in
      .matrix(
        try trace.batchNorm(
          call.matrix("X"), gain: call.matrixIfGiven("gain"), bias: call.matrixIfGiven("bias"),
          epsilon: call.number("eps")))
    },
    Builtin(
      "rms_norm", [.matrix("X"), .matrix("gain", .optional), .number("eps", .number(1e-5))],
      "Each row divided by the root of its mean square, times gain.", "每行除以其均方根，再乘 gain。"
    ) { call, trace in
      .matrix(
        try trace.rmsNorm(call.matrix("X"), gain: call.matrixIfGiven("gain"), epsilon: call.number("eps")))
    },
  ]
}
