/// The signs of the script.
enum Symbol: String, CaseIterable, Hashable, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  case product = "@"
  case power = "^"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case different = "!="
  case becomes = "="
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case comma = ","
  case colon = ":"
  case dot = "."
  case range = "..."
  case percent = "%"

  /// A statement goes on behind these, even on the next line.
  var wantsMore: Bool {
    switch self {
    case .rightParenthesis, .rightBracket, .percent, .dot: false
    default: true
    }
  }

  /// The longest sign that a text begins with.
  init?(startingAt text: ArraySlice<UInt8>) {
    guard let first = text.first, let candidates = Self.byFirstByte[first] else { return nil }
    guard let found = candidates.first(where: { text.starts(with: $0.bytes) }) else { return nil }
    self = found.symbol
  }

  private static let byFirstByte = Dictionary(
    grouping: allCases.map { (bytes: Array($0.rawValue.utf8), symbol: $0) }
      .sorted { $0.bytes.count > $1.bytes.count }, by: { $0.bytes[0] })

  /// The operator between two operands that it is.
  var binary: Expression.Binary? { Self.binaries[self] }

  private static let binaries = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { symbol in
      Expression.Binary(rawValue: symbol.rawValue).map { (symbol, $0) }
    })

  /// What was meant by a sign of a Chinese keyboard, or of mathematics.
  static let lookalikes: [Character: String] = [
    "（": "(", "）": ")", "［": "[", "］": "]", "【": "[", "】": "]", "，": ",", "、": ",", "：": ":", "＝": "=", "＋": "+",
    "－": "-", "−": "-", "–": "-", "—": "-", "＊": "*", "×": "*", "·": "*", "÷": "/", "／": "/", "≤": "<=", "≥": ">=",
    "≠": "!=", "＜": "<", "＞": ">", "“": "\"", "”": "\"", "„": "\"", "＂": "\"", "'": "\"", "‘": "\"", "’": "\"",
    "…": "...",
    "．": ".", "。": ".", "＠": "@", "；": ",", "&": "and", "|": "or", "!": "not", "√": "sqrt",
  ]
}
