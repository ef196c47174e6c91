/// The language of the few words that pictures add to what they are given.
public enum Wording: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// What rows and columns are, of which one may have no name.
  func axes(rows: String, columns: String) -> String {
    let (row, column, gap) = self == .english ? ("rows: ", "columns: ", "  ") : ("行：", "列：", "  ")
    let named = [(row, rows), (column, columns)].filter { !$1.isEmpty }
    return named.map { $0 + $1 }.joined(separator: gap)
  }

  /// All numbers are the same.
  /// - Parameter isWhole: there is none beside them that is not finite.
  func constant(_ number: String, isWhole: Bool) -> String {
    switch self {
    case .english: isWhole ? "constant = \(number)" : "\(number) where finite"
    case .chinese: isWhole ? "常数 = \(number)" : "有限的数都是 \(number)"
    }
  }

  /// What a curve is from some place on.
  func notANumber(from place: String) -> String {
    switch self {
    case .english: "NaN from \(place) on"
    case .chinese: "从 \(place) 起是 NaN"
    }
  }

  func range(from low: String, to high: String) -> String {
    switch self {
    case .english: "\(low) to \(high)"
    case .chinese: "\(low) 至 \(high)"
    }
  }

  var noFiniteNumber: String {
    switch self {
    case .english: "no finite number"
    case .chinese: "没有有限的数"
    }
  }

  var empty: String {
    switch self {
    case .english: "empty"
    case .chinese: "空"
    }
  }

  var hidden: String {
    switch self {
    case .english: "hidden"
    case .chinese: "被遮住"
    }
  }

  func levels(_ count: Int) -> String {
    switch self {
    case .english: "\(count) levels"
    case .chinese: "\(count) 级"
    }
  }

  var logarithmic: String {
    switch self {
    case .english: "log"
    case .chinese: "对数"
    }
  }

  var symmetricLogarithmic: String {
    switch self {
    case .english: "log both ways"
    case .chinese: "双向对数"
    }
  }

  /// What stands between two notes.
  var listed: String { self == .english ? ", " : "；" }

  /// Sums that were asked for and cannot be shown.
  func noRoomForSums(ofRows rows: Bool, ofColumns columns: Bool) -> String {
    switch self {
    case .english: "no room for the sums of \(rows ? columns ? "rows and columns" : "rows" : "columns")"
    case .chinese: "放不下\(rows ? columns ? "行和列" : "行" : "列")的和"
    }
  }

  /// Which part of the rows or columns is in view, counted from 0, as they are labelled; in full and in short.
  func part(rows: ClosedRange<Int>?, of rowCount: Int, columns: ClosedRange<Int>?, of columnCount: Int) -> [String] {
    func range(_ range: ClosedRange<Int>) -> String { "\(range.lowerBound)–\(range.upperBound)" }
    switch self {
    case .english:
      return [
        [rows.map { "rows \(range($0)) of \(rowCount)" }, columns.map { "columns \(range($0)) of \(columnCount)" }],
        [rows.map { "\(range($0))/\(rowCount)" }, columns.map { "\(range($0))/\(columnCount)" }],
      ].map { $0.compactMap(\.self).joined(separator: ", ") }
    case .chinese:
      return [
        [rows.map { "行 \(range($0))，共 \(rowCount)" }, columns.map { "列 \(range($0))，共 \(columnCount)" }],
        [rows.map { "\(range($0))/\(rowCount)" }, columns.map { "\(range($0))/\(columnCount)" }],
      ].map { $0.compactMap(\.self).joined(separator: "；") }
    }
  }

  /// That each spot stands for a block; in full and in short.
  func reduced(from old: String, to new: String, block: String, by reduction: Reduction) -> [String] {
    let each: String
    switch (self, reduction) {
    case (.english, .largest): each = "max |x| of each \(block) block"
    case (.english, .mean): each = "mean of each \(block) block"
    case (.chinese, .largest): each = "每 \(block) 块取绝对值最大者"
    case (.chinese, .mean): each = "每 \(block) 块取平均"
    }
    switch self {
    case .english: return ["showing \(old) as \(new), \(each)", each]
    case .chinese: return ["\(old) 显示为 \(new)，\(each)", each]
    }
  }

  /// How many numbers a histogram does not show; empty if none.
  func leftOut(outside: Int, irregular: Int) -> String {
    var parts: [String] = []
    switch self {
    case .english:
      if outside > 0 { parts.append("\(outside) beyond the limits") }
      if irregular > 0 { parts.append("\(irregular) not finite") }
      return parts.joined(separator: ", ")
    case .chinese:
      if outside > 0 { parts.append("\(outside) 个超出范围") }
      if irregular > 0 { parts.append("\(irregular) 个不是有限数") }
      return parts.joined(separator: "，")
    }
  }

  func tooSmall(_ needed: Size) -> String {
    switch self {
    case .english: "needs \(needed.columns)×\(needed.rows)"
    case .chinese: "需要 \(needed.columns)×\(needed.rows)"
    }
  }
}
