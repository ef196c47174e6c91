import Matrices
import Transformers

extension Builtin {
  static let arrangements: [Builtin] = [
    Builtin(
      "concat", [Parameter("matrices", .matrices, isVariadic: true), .axis(.word("columns"))],
      "Matrices side by side, or one under the other with `axis: rows`; also of a list.",
      "把矩阵左右拼接；`axis: rows` 时上下拼接；也接受列表。"
    ) { call, trace in .matrix(try trace.concat(call.matrices("matrices"), call.along == .rows ? .rows : .columns)) },
    Builtin(
      "split_heads", [.matrix("X"), .whole("heads")], "The columns of X in equal parts: a list of matrices.",
      "把 X 的列等分：得到矩阵的列表。"
    ) { call, trace in .list(try trace.splitHeads(call.matrix("X"), count: call.whole("heads")).map { .matrix($0) }) },
    Builtin(
      "sort", [.matrix("X"), .axis(.word("rows"))], "Each row, or each column, from the smallest to the largest.",
      "每行（或每列）从小到大排序。"
    ) { call, trace in .matrix(try trace.sort(call.matrix("X"), along: call.along)) },
    Builtin(
      "permute_rows", [.matrix("X"), Parameter("order", .numbers)],
      "The rows of X in another order: `[2, 0, 1]` puts row 2 first.", "重排 X 的行：`[2, 0, 1]` 把第 2 行放在最前。"
    ) { call, trace in
      .matrix(try trace.permuteRows(call.matrix("X"), order: indices(call.numbers("order"), "permute_rows")))
    },
    Builtin(
      "reshape", [.matrix("X"), .whole("r"), .whole("c")], "The same elements, row by row, as (r×c).",
      "同样的元素，逐行排成 (r×c)。"
    ) { call, trace in .matrix(try trace.reshape(call.matrix("X"), to: Shape(call.whole("r"), call.whole("c")))) },
    Builtin(
      "repeat_rows", [.matrix("x"), .whole("n")], "A row (1×m) n times: (n×m).", "把一行 (1×m) 重复 n 次：(n×m)。"
    ) { call, trace in
      let shape = Shape(call.whole("n"), trace.shape(call.matrix("x")).columns)
      return .matrix(try trace.repeated(call.matrix("x"), to: shape))
    },
    Builtin("rows", [.matrix("X")], "How many rows X has.", "X 有多少行。") { call, trace in
      .number(try trace.number(Float(trace.shape(call.matrix("X")).rows)))
    },
    Builtin("columns", [.matrix("X")], "How many columns X has.", "X 有多少列。") { call, trace in
      .number(try trace.number(Float(trace.shape(call.matrix("X")).columns)))
    },
    Builtin(
      "labels",
      [
        .matrix("X"), .texts("rows", .optional), .texts("columns", .optional), .text("row_axis", .optional),
        .text("column_axis", .optional),
      ],
      "X with names for its rows and columns, and for what they are.", "给 X 的行、列以及两个方向命名。"
    ) { call, trace in try labelled(call, &trace) },
    Builtin(
      "total", [Parameter("matrices", .matrices, isVariadic: true)], "Matrices of one shape added up; also of a list.",
      "把形状相同的矩阵加起来；也接受列表。"
    ) { call, trace in
      let matrices = call.matrices("matrices")
      var sum = matrices[0]
      for matrix in matrices.dropFirst() { sum = try trace.add(sum, matrix) }
      return .matrix(sum)
    },
    Builtin("name", [.matrix("X"), .text("name")], "X under another name.", "给 X 另起一个名字。") { call, trace in
      let renamed = try trace.fresh(call.matrix("X"))
      trace.name(renamed, oneLine(call.text("name")))
      return call.result(renamed, like: "X")
    },
  ]

  private static func labelled(_ call: Arguments, _ trace: inout Trace) throws -> Datum {
    let matrix = try trace.fresh(call.matrix("X"))
    let shape = trace.shape(matrix)
    var axes = trace[matrix].axes
    for (side, labels, axis, count) in [
      (\Axes.rows, "rows", "row_axis", shape.rows), (\Axes.columns, "columns", "column_axis", shape.columns),
    ] {
      if let names = call.textsIfGiven(labels) {
        guard names.count == count else {
          throw MatrixProblem.shapes(
            operation: "labels", [shape, labels == "rows" ? Shape(names.count, 1) : Shape(1, names.count)])
        }
        axes[keyPath: side].labels = names.map(oneLine)
      }
      if let name = call.textIfGiven(axis) { axes[keyPath: side].name = oneLine(name) }
    }
    trace.label(matrix, rows: axes.rows, columns: axes.columns)
    return call.result(matrix, like: "X")
  }

  /// Numbers as whole numbers.
  static func indices(_ numbers: [Float], _ operation: String) throws -> [Int] {
    try numbers.map { number in
      guard let index = Int(exactly: number) else {
        throw MatrixProblem.argument(
          operation: operation, name: "index", value: formatted(number), requirement: .wholeNumber)
      }
      return index
    }
  }
}

extension Trace {
  /// The matrix itself while nobody has named it, otherwise a copy: to be given a name or labels.
  fileprivate mutating func fresh(_ matrix: Traced) throws(MatrixProblem) -> Traced {
    self[matrix].name.isEmpty ? matrix : try passed(matrix)
  }
}
