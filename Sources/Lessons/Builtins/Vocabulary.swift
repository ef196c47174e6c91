import Matrices
import Transformers

extension Builtin {
  static let vocabulary: [Builtin] = [
    Builtin(
      "tokenize", [.text("text")],
      "The words of a text, punctuation by itself; Chinese without spaces falls into characters.",
      "把文字切成词，标点自成一个；没有空格的中文逐字切开。"
    ) { call, _ in .list(tokenized(call.text("text")).map { .text(oneLine($0)) }) },
    Builtin(
      "vocabulary", [.texts("tokens")], "The different tokens, in the order in which they first appear.",
      "不同的词元，按首次出现的顺序。"
    ) { call, _ in
      var seen: Set<String> = []
      return .list(call.texts("tokens").filter { seen.insert($0).inserted }.map { .text($0) })
    },
    Builtin(
      "ids", [.texts("tokens"), .texts("vocabulary")], "A row with the place of each token in the vocabulary.",
      "一行数：每个词元在词表中的位置。"
    ) { call, trace in
      let tokens = call.texts("tokens")
      let indices = try indices(of: tokens, in: call.texts("vocabulary"))
      let row = Matrix(Shape(1, indices.count), elements: indices.map(Float.init))
      return .matrix(
        try trace.constant(row, origin: "ids", axes: Axes(columns: Axis("", labels: tokens.map(oneLine)))))
    },
    Builtin(
      "one_hot", [Parameter("ids", .numbers), .whole("n")],
      "A row for each id: 1 in the column of the id, 0 elsewhere: (ids×n).", "每个编号一行：该编号的列为 1，其余为 0：(ids×n)。"
    ) { call, trace in
      let result = try trace.oneHot(indices(call.numbers("ids"), "one_hot"), count: call.whole("n"))
      trace.label(result, rows: trace.items(of: call.source(of: "ids")))
      return .matrix(result)
    },
    Builtin(
      "embedding", [Parameter("ids", .any), .matrix("E"), .texts("vocabulary", .optional)],
      "The row of E for each id, or for each token of the vocabulary.", "按编号（或按词表中的词元）取出 E 的行。"
    ) { call, trace in try embedded(call, &trace) },
    Builtin(
      "cosine_similarity", [.matrix("a"), .matrix("b")],
      "The cosine of the angle between two vectors, row by row: 1 for the same direction.",
      "两个向量（逐行）夹角的余弦：方向相同为 1。"
    ) { call, trace in
      let result = try trace.cosineSimilarity(call.matrix("a"), call.matrix("b"))
      return trace.shape(result) == .scalar ? .number(result) : .matrix(result)
    },
  ]

  /// Where each token stands in a vocabulary.
  private static func indices(of tokens: [String], in vocabulary: [String]) throws -> [Int] {
    let places = Dictionary(zip(vocabulary, vocabulary.indices)) { first, _ in first }
    return try tokens.map { token in
      guard let place = places[token] else {
        throw Problem.Fact.notInList(token, nearest: nearest(to: token, among: vocabulary))
      }
      return place
    }
  }

  private static func embedded(_ call: Arguments, _ trace: inout Trace) throws -> Datum {
    let (source, table) = (call.any("ids"), call.matrix("E"))
    if let tokens = source.texts {
      let vocabulary = call.textsIfGiven("vocabulary") ?? trace[table].axes.rows.labels
      let result = try trace.embedding(indices(of: tokens, in: vocabulary), table: table)
      trace.label(result, rows: Axis("", labels: tokens.map(oneLine)))
      return .matrix(result)
    }
    guard let numbers = trace.numbers(in: source) else {
      throw Problem.Fact.wrongArgument("ids", function: "embedding", needs: .row, found: trace.kind(of: source))
    }
    let result = try trace.embedding(indices(numbers, "embedding"), table: table)
    let names = trace.items(of: source)
    if !names.labels.isEmpty { trace.label(result, rows: names) }
    return .matrix(result)
  }
}

extension Trace {
  /// What the numbers of a row, or of a column, are called.
  fileprivate func items(of datum: Datum) -> Axis {
    guard let traced = datum.traced else { return Axis() }
    return shape(traced).rows == 1 ? self[traced].axes.columns : self[traced].axes.rows
  }
}
