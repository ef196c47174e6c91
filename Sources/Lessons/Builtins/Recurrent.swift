import Matrices
import Transformers

extension Builtin {
  static let recurrent: [Builtin] = [
    cell("rnn", "hᵢ = tanh(xᵢ·Wx + hᵢ₋₁·Wh + b)", gates: "", cell: RecurrentCell.simple),
    cell(
      "gru", "A gated recurrent unit",
      gates: "; the columns of the weights are the reset gate, the update gate and the candidate, as in PyTorch",
      gatesInChinese: "；权重的列依次是重置门、更新门、候选值，与 PyTorch 相同", cell: RecurrentCell.gru),
    cell(
      "lstm", "Long short-term memory",
      gates: "; the columns of the weights are the input gate, the forget gate, the candidate and the output gate",
      gatesInChinese: "；权重的列依次是输入门、遗忘门、候选值、输出门", cell: RecurrentCell.lstm),
    Builtin(
      "attentive_rnn",
      [.matrix("X"), .matrix("Wx"), .matrix("Wc"), .matrix("Wh"), .flag("count_zero")],
      "A recurrent network that attends to its own contexts: c = x·Wx + softmax(h·Cᵀ)·C and then h = tanh(c·Wc + h·Wh), "
        + "from h₀ = c₀ = 0. Gives `[states, contexts, weights]`; the columns of the weights are c₀, c₁, …; "
        + "`count_zero: true` has c₀ among the keys.",
      "带自注意力的循环网络：c = x·Wx + softmax(h·Cᵀ)·C，再 h = tanh(c·Wc + h·Wh)，h₀ = c₀ = 0。得到 `[状态, 上下文, 权重]`；"
        + "权重的列是 c₀、c₁……；`count_zero: true` 把 c₀ 算作一个键。"
    ) { call, trace in try attentive(call, &trace) },
    Builtin(
      "attentive_decoder",
      [
        .matrix("Y"), .matrix("H"), .matrix("Wx"), .matrix("Wh"), .matrix("b", .optional),
        Parameter("attention", .word(["dot", "scaled", "additive", "none"]), .word("dot")),
        .matrix("Wq", .optional), .matrix("Wk", .optional), .matrix("v", .optional),
      ],
      "A recurrent decoder over the words Y that asks the states H of an encoder before each word: the cell reads the word "
        + "beside what it found. Gives `[states, contexts, weights]`; with `none` the last state is the context of all.",
      "循环解码器：读 Y 的每个词之前，先查询编码器的状态 H，再读这个词和查到的上下文。得到 `[状态, 上下文, 权重]`；"
        + "`none` 时最后一个状态就是所有词的上下文。"
    ) { call, trace in try decoder(call, &trace) },
  ]

  private static func cell(
    _ name: String, _ what: String, gates: String, gatesInChinese: String = "",
    cell: @escaping @Sendable (RecurrentWeights) -> RecurrentCell
  ) -> Builtin {
    Builtin(
      name,
      [.matrix("X"), .matrix("Wx"), .matrix("Wh"), .matrix("b", .optional), .matrix("bh", .optional)],
      "\(what), word after word from h = 0: all hidden states, a row for each row of X\(gates).",
      "逐词读入，从 h = 0 开始：得到全部隐藏状态，X 的每行一行\(gatesInChinese.isEmpty ? "；\(what)" : gatesInChinese)。"
    ) { call, trace in
      let weights = RecurrentWeights(input: call.projection("Wx", "b"), hidden: call.projection("Wh", "bh"))
      return .matrix(try trace.recurrentNetwork(call.matrix("X"), cell(weights)).states)
    }
  }

  private static func attentive(_ call: Arguments, _ trace: inout Trace) throws -> Datum {
    let weights = RecurrentSelfAttention(
      input: call.projection("Wx", ""), context: call.projection("Wc", ""), hidden: call.projection("Wh", ""))
    let run = try trace.recurrentSelfAttention(call.matrix("X"), weights, countsFirst: call.flag("count_zero"))
    let words = trace[call.matrix("X")].axes.rows
    for matrix in [run.states, run.contexts] { trace.label(matrix, rows: words) }
    let map = try trace.map(of: run.weights, countsFirst: call.flag("count_zero"))
    let contexts = Axis("context", labels: run.weights.indices.map { "c" + $0.subscripted })
    trace.label(map, rows: words, columns: contexts)
    return .list([.matrix(run.states), .matrix(run.contexts), .matrix(map)])
  }

  private static func decoder(_ call: Arguments, _ trace: inout Trace) throws -> Datum {
    let memory = call.matrix("H")
    let width = trace.shape(memory).columns
    let cell = RecurrentCell.simple(
      RecurrentWeights(input: call.projection("Wx", "b"), hidden: call.projection("Wh", "")))
    let last = try trace.slice(memory, rows: max(0, trace.shape(memory).rows - 1)..<trace.shape(memory).rows)
    let run = try trace.recurrentDecoder(
      call.matrix("Y"), memory: memory, last: RecurrentState(hidden: last), cell,
      attention: attention(call, &trace))
    let states = try trace.slice(run.output, columns: 0..<width)
    let contexts = try trace.slice(run.output, columns: width..<2 * width)
    let weights = if let found = run.weights { found } else { try trace.lastAlone(call.matrix("Y"), memory) }
    trace.label(weights, rows: trace[call.matrix("Y")].axes.rows, columns: trace[memory].axes.rows)
    return .list([.matrix(states), .matrix(contexts), .matrix(weights)])
  }

  private static func attention(_ call: Arguments, _ trace: inout Trace) throws -> RecurrentAttention {
    switch call.word("attention") {
    case "none": return .none
    case "scaled": return .scaled
    case "additive":
      for name in ["Wq", "Wk", "v"] where !call.has(name) {
        throw call.problem(.missingArgument(name, function: "attentive_decoder"), with: "attention")
      }
      return .additive(
        AdditiveAttention(
          queryWeights: call.matrix("Wq"), keyWeights: call.matrix("Wk"),
          scoreWeights: try column(call.matrix("v"), &trace)))
    default: return .dot
    }
  }
}

extension Trace {
  /// Weights of ever more contexts below each other, with zeros for those that do not exist yet and, where it does not
  /// count, for c₀.
  /// - Returns: (steps × steps)
  fileprivate mutating func map(of weights: [Traced?], countsFirst: Bool) throws(MatrixProblem) -> Traced {
    var rows: [Traced] = []
    for found in weights {
      var parts: [Traced] = []
      if !countsFirst { parts.append(try filled(.scalar, with: 0)) }
      if let found { parts.append(found) }
      let missing = weights.count - parts.reduce(0) { $0 + shape($1).columns }
      if missing > 0 { parts.append(try filled(Shape(1, missing), with: 0)) }
      rows.append(try concat(parts, .columns))
    }
    return try concat(rows, .rows)
  }

  /// All weight on the last of the sources.
  fileprivate mutating func lastAlone(_ targets: Traced, _ memory: Traced) throws(MatrixProblem) -> Traced {
    let shape = Shape(shape(targets).rows, shape(memory).rows)
    return try constant(Matrix(shape) { $1 == shape.columns - 1 ? 1 : 0 }, origin: "last")
  }
}
