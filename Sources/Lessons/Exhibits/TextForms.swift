import Matrices

extension ExhibitForm {
  static let table = ExhibitForm(
    "table",
    [
      .matrix("X"), .title, .texts("rows", .optional), .texts("columns", .optional), .whole("digits", .optional),
    ],
    "The numbers, in rows and columns.", "数字表格。"
  ) { call, trace in
    let shape = trace.shape(call.matrix("X"))
    var options = TableOptions()
    options.rowLabels = try call.labels("rows", count: shape.rows)
    options.columnLabels = try call.labels("columns", count: shape.columns)
    options.digits = try call.digits()
    return (.table(options), call.matrix("X"))
  }

  static let tokens = ExhibitForm(
    "tokens",
    [
      .texts("list"), .title, Parameter("notes", .any, .optional), .matrix("colours", .optional),
      Parameter("limits", .numbers, .optional),
    ],
    "Words in boxes, with notes under them.", "一排词，下面可加注。"
  ) { call, trace in
    var options = TokensOptions()
    options.tokens = call.texts("list").map(oneLine)
    options.notes = try call.notes(count: options.tokens.count, in: trace)
    options.limits = try call.limits()
    let colours = call.matrixIfGiven("colours")
    if let colours, trace.shape(colours) != Shape(1, options.tokens.count) {
      throw MatrixProblem.shapes(operation: "tokens", [Shape(1, options.tokens.count), trace.shape(colours)])
    }
    return (.tokens(options), colours)
  }

  static let formula = ExhibitForm(
    "formula", [.matrix("X"), .title],
    "How X was computed, with the shapes: `S = Q·Kᵀ   (4×8)·(8×4) → (4×4)`.",
    "X 是怎样算出来的，附形状：`S = Q·Kᵀ   (4×8)·(8×4) → (4×4)`。"
  ) { call, trace in (.formula(trace.formula(of: call.matrix("X"))), call.matrix("X")) }
}

extension Arguments {
  /// Texts, or numbers, one for each token.
  fileprivate func notes(count: Int, in trace: Trace) throws -> [String] {
    guard has("notes") else { return [] }
    let datum = any("notes")
    guard let notes = datum.texts ?? trace.numbers(in: datum)?.map({ formatted($0) }) else {
      throw problem(
        .wrongArgument("notes", function: "tokens", needs: .list, found: trace.kind(of: datum)), with: "notes")
    }
    guard notes.count == count else {
      throw problem(.labelCount(notes.count, needed: count), with: "notes")
    }
    return notes.map(oneLine)
  }
}
