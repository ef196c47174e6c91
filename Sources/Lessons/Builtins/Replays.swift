import Matrices
import Transformers

extension Builtin {
  static let replays: [Builtin] = [
    Builtin(
      "gradient", [.matrix("loss"), Parameter("X", .any)],
      "How the loss, one number, responds to each element of X; of the shape of X. Of a list, one for each matrix.",
      "损失（一个数）对 X 每个元素的导数；形状与 X 相同。X 是列表时，每个矩阵一个。"
    ) { call, trace in
      let targets = try call.targets("X", of: "gradient", trace)
      let loss = call.matrix("loss")
      guard trace.shape(loss) == .scalar else { throw call.problem(.lossIsNoNumber(trace.shape(loss)), with: "loss") }
      try call.ensureDependence(of: loss, on: targets, trace)
      return call.rebuilt(try trace.gradients(of: call.matrix("loss"), for: targets), like: "X")
    },
    Builtin(
      "jacobian", [.matrix("Y"), .matrix("X")], "A row for each element of Y: how it responds to each element of X.",
      "Y 的每个元素一行：它对 X 每个元素的导数。"
    ) { call, trace in
      try call.ensureDependence(of: call.matrix("Y"), on: [call.matrix("X")], trace)
      return .matrix(try trace.jacobian(of: call.matrix("Y"), for: call.matrix("X")))
    },
    Builtin(
      "jacobian_norms", [.matrix("Y"), .matrix("X")],
      "For each row of X, how strongly Y responds to it: the norm of the Jacobian, (1×rows).",
      "对 X 的每一行：Y 对它的雅可比矩阵的范数，(1×行数)。"
    ) { call, trace in
      try call.ensureDependence(of: call.matrix("Y"), on: [call.matrix("X")], trace)
      let norms = try trace.jacobianNorms(of: call.matrix("Y"), byRowOf: call.matrix("X"))
      trace.label(norms, columns: trace[call.matrix("X")].axes.rows)
      return .matrix(norms)
    },
    Builtin(
      "replay", [.matrix("Y"), Parameter("X", .any), Parameter("values", .any)],
      "Y as it would be if X were `values`: all that lies between is computed again. X and `values` may be lists.",
      "假如 X 换成 `values`，Y 会是什么：中间的一切重新计算。X 和 `values` 可以是列表。"
    ) { call, trace in
      let targets = try call.targets("X", of: "replay", trace)
      let values = try call.targets("values", of: "replay", trace)
      guard targets.count == values.count else {
        throw MatrixProblem.index(operation: "replay", index: values.count, count: targets.count)
      }
      return call.result(try trace.replay(call.matrix("Y"), with: values, for: targets), like: "Y")
    },
    Builtin(
      "descend",
      [
        .matrix("loss"), Parameter("X", .any), .whole("updates", .number(50)), .number("rate", .number(0.1)),
        Parameter("method", .word(["sgd", "adam"]), .word("sgd")),
      ],
      "Gradient descent: `[X after the updates, losses]`. The loss is computed again for every update; there is one "
        + "loss more than updates, the last for the X that is given. X may be a list of matrices.",
      "梯度下降：得到 `[更新后的 X, 各次的损失]`。每次更新都重新计算损失；损失比更新次数多一个，最后一个对应所得的 X。X 可以是矩阵的列表。"
    ) { call, trace in
      let settings = DescentSettings(
        updates: call.whole("updates"), rate: call.number("rate"),
        method: DescentSettings.Method(rawValue: call.word("method")) ?? .sgd)
      let targets = try call.targets("X", of: "descend", trace)
      try call.ensureDependence(of: call.matrix("loss"), on: targets, trace)
      let run = try trace.descend(call.matrix("loss"), for: targets, settings)
      return .list([call.rebuilt(run.matrices, like: "X"), .matrix(run.losses)])
    },
  ]
}

extension Arguments {
  /// Whoever asks how a loss responds to something that it was not made from means something else: zeros would mislead.
  fileprivate func ensureDependence(of output: Traced, on targets: [Traced], _ trace: Trace) throws {
    guard targets.allSatisfy({ trace.depends(output, on: $0) }) else {
      throw problem(.doesNotDepend, with: "X")
    }
  }

  /// A matrix, or the matrices of a list.
  fileprivate func targets(_ name: String, of function: String, _ trace: Trace) throws -> [Traced] {
    let datum = any(name)
    if let traced = datum.traced { return [traced] }
    if case .list(let items) = datum, !items.isEmpty {
      let matrices = items.compactMap(\.traced)
      if matrices.count == items.count { return matrices }
    }
    throw problem(
      .wrongArgument(name, function: function, needs: .matrices, found: trace.kind(of: datum)), with: name)
  }

  /// Results in the form that the argument had.
  fileprivate func rebuilt(_ results: [Traced], like name: String) -> Datum {
    switch any(name) {
    case .number: .number(results[0])
    case .list(let items): .list(zip(items, results).map { $0.isNumber ? .number($1) : .matrix($1) })
    default: .matrix(results[0])
    }
  }
}

extension Datum {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}

extension Trace {
  /// For each row of a matrix, how strongly an output responds to it.
  ///
  /// A matrix that was put together from rows, as the states of a recurrent network are, is taken row by row, so that
  /// what one of them does to the next counts too.
  /// - Returns: (1 × rows)
  fileprivate mutating func jacobianNorms(of output: Traced, byRowOf matrix: Traced) throws(MatrixProblem) -> Traced {
    let entry = self[matrix]
    let (rows, width) = (shape(matrix).rows, shape(matrix).columns)
    if entry.operation is Concat, entry.inputs.count == rows {
      return try jacobianNorms(of: output, for: entry.inputs)
    }
    let jacobian = try jacobian(of: output, for: matrix)
    var norms: [Traced] = []
    for row in 0..<rows {
      norms.append(try norm(slice(jacobian, columns: row * width..<(row + 1) * width), along: .all))
    }
    return try concat(norms, .columns)
  }
}
