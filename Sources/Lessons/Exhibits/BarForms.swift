import Matrices

extension ExhibitForm {
  static let bars = ExhibitForm(
    "bars",
    [
      .matrix("X"), .title, .texts("labels", .optional), .texts("groups", .optional),
      Parameter("limits", .numbers, .optional), .whole("digits", .optional), .flag("stacked"),
    ],
    "A bar for each element; a group for each row.", "每个元素一根条；每行一组。"
  ) { call, trace in
    let shape = trace.shape(call.matrix("X"))
    var options = BarsOptions()
    options.labels = try call.labels("labels", count: shape.columns)
    options.groups = try call.labels("groups", count: shape.rows)
    options.limits = try call.limits()
    options.digits = try call.digits()
    options.isStacked = call.flag("stacked")
    return (.bars(options), call.matrix("X"))
  }

  static let histogram = ExhibitForm(
    "histogram",
    [
      .matrix("X"), .title, .whole("bins", .number(20)), .text("x", .text("")),
      Parameter("limits", .numbers, .optional),
    ],
    "How many elements lie where.", "元素值的分布。"
  ) { call, trace in
    var options = HistogramOptions()
    guard 1...200 ~= call.whole("bins") else {
      throw MatrixProblem.argument(
        operation: "histogram", name: "bins", value: "\(call.whole("bins"))", requirement: .between(1, 200))
    }
    options.bins = call.whole("bins")
    options.xAxis = oneLine(call.text("x"))
    options.limits = try call.limits()
    return (.histogram(options), call.matrix("X"))
  }
}
