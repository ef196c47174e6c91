import Canvas
import Lessons
import Matrices

/// What people call the matrices of a trace and their elements.
package struct Names {
  let trace: Trace
  let language: Language
  let isASCII: Bool

  package init(trace: Trace, language: Language, isASCII: Bool) {
    self.trace = trace
    self.language = language
    self.isASCII = isASCII
  }

  /// A formula longer than this is no name. What the lesson has named keeps its name at any width.
  var longest = 24

  /// `S`, `Kᵀ`; for what nobody has named, the operation that made it.
  func name(of matrix: Traced) -> String {
    if let symbol = parameterSymbol(of: trace[matrix].path) { return symbol }
    let designation = trace.designation(of: matrix)
    guard trace[matrix].name.isEmpty else { return designation }
    let operation = operationName(trace[matrix].operation.name, in: language)
    if designation == trace[matrix].operation.name { return operation }
    guard displayWidth(of: designation) > longest else { return designation }
    return displayWidth(of: designation) <= displayWidth(of: "(\(operation))") ? designation : "(\(operation))"
  }

  /// `S[cat, the]`; a number has no indices.
  package func name(of place: Inspection.Place) -> String {
    let entry = trace[place.matrix]
    guard entry.value.shape != .scalar else { return name(of: place.matrix) }
    let row = label(place.element.row, of: entry.axes.rows)
    let column = label(place.element.column, of: entry.axes.columns)
    return "\(name(of: place.matrix))[\(row), \(column)]"
  }

  /// What the rows and columns of a matrix are. The few names that the arithmetic gives by itself are translated.
  func axes(of matrix: Traced) -> Axes {
    var axes = trace[matrix].axes
    guard language == .chinese else { return axes }
    axes.rows.name = Self.chineseAxes[axes.rows.name] ?? axes.rows.name
    axes.columns.name = Self.chineseAxes[axes.columns.name] ?? axes.columns.name
    return axes
  }

  private static let chineseAxes = [
    "query": "查询", "key": "键", "source": "源词", "target": "目标词", "token": "词", "update": "更新", "context": "上下文",
  ]

  /// What arithmetic calls a number that is no operand: `query`, `d_k`.
  func name(ofConstant constant: String) -> String {
    language == .english ? constant : Self.chineseConstants[constant] ?? constant
  }

  private static let chineseConstants = [
    "query": "查询", "key": "键", "row": "行", "column": "列", "index": "编号", "window": "窗口",
  ]

  package func name(of operand: Arithmetic.Operand, in matrix: Traced) -> String {
    name(of: trace.place(of: operand, in: matrix))
  }

  /// `Q[cat, :]·Kᵀ[:, the]`: an element of a product, with its row and its column.
  func rowTimesColumn(of place: Inspection.Place) -> [Phrase] {
    let entry = trace[place.matrix]
    let row = label(place.element.row, of: entry.axes.rows)
    let column = label(place.element.column, of: entry.axes.columns)
    let product = entry.operation as? Product
    let left = name(of: entry.inputs[0]) + (product?.transposesLeft == true ? "ᵀ" : "")
    let right = name(of: entry.inputs[1]) + (product?.transposesRight == true ? "ᵀ" : "")
    return [Phrase(text: "\(left)[\(row), :]·\(right)[:, \(column)]")]
  }

  func symbol(of function: Arithmetic.Function) -> String {
    function == .sqrt && !isASCII ? "√" : function.rawValue
  }

  /// What stands around a condition.
  var conditional: (if: String, else: String) {
    language.choose((" if ", " else "), (" 若 ", " 否则 "))
  }

  /// `… 60 more`
  func more(_ count: Int) -> String {
    language.choose("\(ellipsis) \(count) more", "\(ellipsis)另 \(count) 项")
  }

  var ellipsis: String { isASCII ? "..." : "…" }

  /// `cat`; where two have one label, `the₁` and `the₂`.
  private func label(_ index: Int, of axis: Axis) -> String {
    guard axis.labels.indices.contains(index) else { return String(index) }
    let label = axis.labels[index]
    let same = axis.labels.indices.filter { axis.labels[$0] == label }
    guard same.count > 1, let place = same.firstIndex(of: index) else { return label }
    return label + (isASCII ? "_\(place + 1)" : (place + 1).subscripted)
  }
}
