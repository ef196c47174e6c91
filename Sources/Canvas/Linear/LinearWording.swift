extension Wording {
  var colon: String { self == .english ? ": " : "：" }
  var comma: String { self == .english ? ", " : "，" }
  var semicolon: String { self == .english ? "; " : "；" }
  var stop: String { self == .english ? "." : "。" }

  /// How many rows and columns a matrix has, and what they are.
  func shape(rows: Int, _ rowAxis: String, columns: Int, _ columnAxis: String) -> String {
    func counted(_ count: Int, _ one: String, _ many: String, _ axis: String) -> String {
      switch self {
      case .english: "\(count) \(count == 1 ? one : many)\(axis.isEmpty ? "" : " (\(axis))")"
      case .chinese: "\(count) \(one)\(axis.isEmpty ? "" : "（\(axis)）")"
      }
    }
    switch self {
    case .english:
      return counted(rows, "row", "rows", rowAxis) + ", " + counted(columns, "column", "columns", columnAxis)
    case .chinese: return counted(rows, "行", "行", rowAxis) + "，" + counted(columns, "列", "列", columnAxis)
    }
  }

  func row(_ number: Int) -> String { self == .english ? "row \(number)" : "第 \(number) 行" }

  func fromTo(_ low: String, _ high: String) -> String {
    self == .english ? "from \(low) to \(high)" : "从 \(low) 到 \(high)"
  }

  func sum(_ number: String) -> String { self == .english ? "sum \(number)" : "合计 \(number)" }
  func sumsOfColumns(_ numbers: String) -> String {
    self == .english ? "sums of the columns: \(numbers)" : "各列合计：\(numbers)"
  }
  var marked: String { self == .english ? "marked" : "有标记" }

  func tooManyNumbers(_ count: Int) -> String {
    self == .english ? "\(count) numbers, too many to be read out." : "共 \(count) 个数，太多，不一一读出。"
  }

  func at(_ x: String, _ y: String) -> String { self == .english ? "\(y) at \(x)" : "\(y)（在 \(x) 处）" }

  /// The turns of a curve: where it starts and ends, and its ends in height.
  func course(first: String, last: String, lowest: String, highest: String) -> String {
    switch self {
    case .english: "starts with \(first), ends with \(last); smallest \(lowest), largest \(highest)"
    case .chinese: "起点 \(first)，终点 \(last)；最小 \(lowest)，最大 \(highest)"
    }
  }

  func counted(_ count: Int) -> String {
    switch self {
    case .english: "\(count) \(count == 1 ? "number" : "numbers")"
    case .chinese: "\(count) 个数"
    }
  }

  func inBrackets(_ text: String) -> String { self == .english ? " (\(text))" : "（\(text)）" }

  func curves(_ count: Int) -> String {
    switch self {
    case .english: "\(count) \(count == 1 ? "curve" : "curves")"
    case .chinese: "\(count) 条曲线"
    }
  }
}
