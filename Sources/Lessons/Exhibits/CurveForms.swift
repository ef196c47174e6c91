import Matrices

extension ExhibitForm {
  static let waves = ExhibitForm(
    "waves",
    [
      .matrix("X"), Parameter("columns", .numbers, .optional), .title, .text("x", .text("")), .text("y", .text("")),
    ],
    "Columns of X as curves over its rows.", "把 X 的列画成随行变化的曲线。"
  ) { call, trace in
    let matrix = call.matrix("X")
    var options = WavesOptions()
    options.columns = try Builtin.indices(call.numbersIfGiven("columns") ?? [], "waves")
    let count = trace.shape(matrix).columns
    for column in options.columns where !(0..<count ~= column) {
      throw call.problem(.matrix(.index(operation: "`waves`", index: column, count: count)), with: "columns")
    }
    options.xAxis = oneLine(call.text("x"))
    options.yAxis = oneLine(call.text("y"))
    return (.waves(options), matrix)
  }

  static let curve = ExhibitForm(
    "curve",
    [
      .matrix("Y"), .title, .matrix("x", .optional), .texts("names", .optional), .text("x_axis", .text("")),
      .text("y_axis", .text("")), Parameter("scale", .word(["linear", "log_x", "log_y", "log"]), .word("linear")),
      Parameter("limits", .numbers, .optional), .number("marker", .optional),
    ],
    "Each row of Y as a curve over x.", "把 Y 的每一行画成随 x 变化的曲线。"
  ) { call, trace in
    let matrix = call.matrix("Y")
    var options = CurveOptions()
    options.x = call.matrixIfGiven("x")
    if let x = options.x, trace.shape(x) != Shape(1, trace.shape(matrix).columns) {
      throw MatrixProblem.shapes(operation: "curve", [trace.shape(matrix), trace.shape(x)])
    }
    options.names = try call.labels("names", count: trace.shape(matrix).rows)
    options.xAxis = oneLine(call.text("x_axis"))
    options.yAxis = oneLine(call.text("y_axis"))
    options.isLogarithmicX = ["log_x", "log"].contains(call.word("scale"))
    options.isLogarithmicY = ["log_y", "log"].contains(call.word("scale"))
    options.limits = try call.limits()
    options.marker = call.numberIfGiven("marker")
    return (.curve(options), matrix)
  }
}
