import Matrices

/// A function of the script: what it is called with, what it does, and what the reference says of it.
struct Builtin: Sendable {
  typealias Body = @Sendable (Arguments, inout Trace) throws -> Datum

  let signature: Signature
  let english: String
  let chinese: String
  let body: Body

  init(_ name: String, _ parameters: [Parameter], _ english: String, _ chinese: String, body: @escaping Body) {
    signature = Signature(name: name, parameters: parameters)
    self.english = english
    self.chinese = chinese
    self.body = body
  }
}

extension Builtin {
  /// Built-ins that belong together.
  struct Family: Sendable {
    let english: String
    let chinese: String
    let builtins: [Builtin]
  }

  /// All of them, as the reference lists them.
  static let families: [Family] = [
    Family(english: "Matrices", chinese: "矩阵", builtins: constructors),
    Family(english: "Element by element", chinese: "逐元素函数", builtins: elementwise),
    Family(english: "Sums and other summaries", chinese: "求和与统计", builtins: reductions),
    Family(english: "Taking apart and putting together", chinese: "拆分与拼接", builtins: arrangements),
    Family(english: "Softmax and losses", chinese: "softmax 与损失", builtins: distributions),
    Family(english: "Attention", chinese: "注意力", builtins: attention),
    Family(english: "Masks", chinese: "掩码", builtins: masks),
    Family(english: "Positions", chinese: "位置", builtins: positions),
    Family(english: "Norms", chinese: "归一化", builtins: norms),
    Family(english: "Derivatives and descent", chinese: "导数与梯度下降", builtins: replays),
    Family(english: "Before attention", chinese: "注意力之前", builtins: recurrent),
    Family(english: "Stacks with random weights", chinese: "随机权重的层", builtins: stacks),
    Family(english: "Words and their vectors", chinese: "词与词向量", builtins: vocabulary),
    Family(english: "Choosing words", chinese: "选词", builtins: choices),
    Family(english: "Whole models", chinese: "完整的模型", builtins: models + training),
    Family(english: "Lists and texts", chinese: "列表与文字", builtins: lists),
  ]

  static let named = Dictionary(uniqueKeysWithValues: families.flatMap(\.builtins).map { ($0.signature.name, $0) })
}
