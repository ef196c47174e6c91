import Matrices

extension ExhibitForm {
  static let heatmap = ExhibitForm(
    "heatmap",
    [
      .matrix("X"), .title, .text("rows", .text("")), .text("columns", .text("")), .texts("row_labels", .optional),
      .texts("column_labels", .optional), .number("centre", .optional), Parameter("limits", .numbers, .optional),
      Parameter("scale", .word(["linear", "log"]), .word("linear")),
      Parameter("sums", .word(["rows", "columns", "both"]), .optional), .whole("digits", .optional),
      Parameter("view", .word(["numbers", "pixels"]), .optional), .text("shared", .text("")),
      .matrix("mask", .optional), Parameter("marked", .any, .optional),
    ],
    "A coloured cell for each element, with its colour bar.", "每个元素一个色格，附色条。"
  ) { call, trace in
    let matrix = call.matrix("X")
    var options = HeatmapOptions()
    options.rowAxis = oneLine(call.text("rows"))
    options.columnAxis = oneLine(call.text("columns"))
    options.rowLabels = try call.labels("row_labels", count: trace.shape(matrix).rows)
    options.columnLabels = try call.labels("column_labels", count: trace.shape(matrix).columns)
    options.centre = call.numberIfGiven("centre")
    options.limits = try call.limits()
    options.isLogarithmic = call.word("scale") == "log"
    let sums = call.wordIfGiven("sums")
    options.sums.rows = sums == "rows" || sums == "both"
    options.sums.columns = sums == "columns" || sums == "both"
    options.digits = try call.digits()
    options.view = call.wordIfGiven("view").map { $0 == "pixels" ? .pixels : .numbers } ?? .automatic
    options.scaleGroup = call.text("shared")
    options.mask = try call.mask(for: matrix, in: trace)
    options.marked = try call.marked(in: trace, shape: trace.shape(matrix))
    return (.heatmap(options), matrix)
  }
}

extension Arguments {
  fileprivate func mask(for matrix: Traced, in trace: Trace) throws -> Traced? {
    guard let mask = matrixIfGiven("mask") else { return nil }
    guard trace.shape(mask) == trace.shape(matrix) else {
      throw MatrixProblem.shapes(operation: "mask", [trace.shape(matrix), trace.shape(mask)])
    }
    return mask
  }

  /// `[[0, 1], [2, 3]]`: the elements (0, 1) and (2, 3).
  fileprivate func marked(in trace: Trace, shape: Shape) throws -> [Element] {
    guard has("marked") else { return [] }
    guard case .matrix(let traced) = any("marked"), trace.shape(traced).columns == 2 else {
      let found = trace.kind(of: any("marked"))
      throw problem(.wrongArgument("marked", function: "heatmap", needs: .matrix, found: found), with: "marked")
    }
    let places = trace.value(traced)
    return try (0..<places.rows).map { index in
      let numbers = try Builtin.indices(Array(places.row(index)), "heatmap")
      for (number, count) in zip(numbers, [shape.rows, shape.columns]) where !(0..<count ~= number) {
        throw problem(.matrix(.index(operation: "`heatmap`", index: number, count: count)), with: "marked")
      }
      return Element(numbers[0], numbers[1])
    }
  }
}
