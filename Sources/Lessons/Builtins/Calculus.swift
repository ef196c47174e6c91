import Matrices

extension Builtin {
  static let calculus: [Builtin] = [
    Builtin(
      "gradient", [.matrix("loss"), .matrix("X")],
      "How the loss, one number, responds to each element of X; of the shape of X.",
      "损失（一个数）对 X 每个元素的导数；形状与 X 相同。"
    ) { call, trace in
      let loss = call.matrix("loss")
      return call.result(try trace.gradients(of: loss, for: [call.matrix("X")])[0], like: "X")
    },
    Builtin(
      "jacobian", [.matrix("Y"), .matrix("X")], "A row for each element of Y: how it responds to each element of X.",
      "Y 的每个元素一行：它对 X 每个元素的导数。"
    ) { call, trace in .matrix(try trace.jacobian(of: call.matrix("Y"), for: call.matrix("X"))) },
  ]
}
