import Canvas
import Lessons
import Matrices

/// Attention on matrices of somebody's own, as a lesson: each step of the formula is a page.
struct AttentionLesson {
  /// (n × d_k), (m × d_k), (m × d_v)
  let query: Matrix
  let key: Matrix
  let value: Matrix
  /// (n × m)
  var mask: Matrix?
  /// (n × d_v): what somebody else's program has computed.
  var expected: Matrix?
  var tolerance: Float = 1e-5
  var rowLabels: [String] = []
  var columnLabels: [String] = []

  func lesson(in language: Language) -> Lesson {
    var given = [Resources.Given("Q", .matrix(query)), .init("K", .matrix(key)), .init("V", .matrix(value))]
    if let mask { given.append(.init("M", .matrix(mask))) }
    if let expected { given.append(.init("expected", .matrix(expected))) }
    return Lesson(
      Source(name: "attend.md", text: text(in: language)), language: language, resources: Resources(given: given))
  }

  private func text(in language: Language) -> String {
    let head = language.choose(
      ("Attention on your own data", "Q, K and V from files, one operation at a time."),
      ("你自己数据上的注意力", "文件里的 Q、K、V，一次一个运算。"))
    return "---\ntitle: \(head.0)\nsummary: \(head.1)\n---\n" + steps(in: language).map(\.written).joined()
  }

  private struct Step {
    let title: String
    let prose: String
    let script: String
    /// Said below the picture.
    var remark = ""

    var written: String { "\n## \(title)\n\n\(prose)\n\n```qkv\n\(script)\n```\n\n\(remark)\n" }
  }

  private func steps(in language: Language) -> [Step] {
    var steps = [inputs(in: language), scores(in: language), scaled(in: language)]
    if mask != nil { steps.append(masked(in: language)) }
    steps += [weights(in: language), output(in: language)]
    if let expected { steps.append(comparison(with: expected, in: language)) }
    return steps
  }

  /// Where the output is shown, counted from 0.
  var outputStep: Int { mask == nil ? 4 : 5 }

  private func inputs(in language: Language) -> Step {
    let (n, m, dK, dV) = (query.rows, key.rows, key.columns, value.columns)
    return Step(
      title: language.choose("Queries, keys and values", "查询、键和值"),
      prose: language.choose(
        "\(n) queries meet \(m) keys of the same length, d_k = \(dK). Each key has a value of length d_v = \(dV).",
        "\(n) 个查询对 \(m) 个长度相同的键，d_k = \(dK)。每个键有一个值，长度 d_v = \(dV)。"),
      script: """
        let queries = \(labelled("Q", rowLabels))
        let keys = \(labelled("K", columnLabels))
        let values = \(labelled("V", columnLabels))
        show heatmap(queries, title: "Q", centre: 0), heatmap(keys, title: "K", centre: 0), heatmap(values, title: "V", centre: 0)
        """)
  }

  private func scores(in language: Language) -> Step {
    Step(
      title: language.choose("Scores", "得分"),
      prose: language.choose("Every query with every key: the sum of their products.", "每个查询对每个键：逐个相乘，再相加。"),
      script: """
        let scores = queries @ keys.T
        show heatmap(scores, title: "Q·Kᵀ", rows: "\(language.choose("query", "查询"))", columns: "\(language.choose("key", "键"))", centre: 0)
        """,
      remark: language.choose(
        "They reach from {{ min(scores) }} to {{ max(scores) }}.", "从 {{ min(scores) }} 到 {{ max(scores) }}。"))
  }

  private func scaled(in language: Language) -> Step {
    Step(
      title: language.choose("Divided by √dₖ", "除以 √dₖ"),
      prose: language.choose(
        "√\(key.columns) = {{ sqrt(\(key.columns)) }}.", "√\(key.columns) = {{ sqrt(\(key.columns)) }}。"),
      script: """
        let scaled = scores / sqrt(\(key.columns))
        show heatmap(scaled, title: "Q·Kᵀ/√dₖ", centre: 0)
        """)
  }

  private func masked(in language: Language) -> Step {
    Step(
      title: language.choose("Masked", "遮住"),
      prose: language.choose("Where the mask is 0, the score becomes −∞.", "掩码为 0 的地方，得分变成 −∞。"),
      script: """
        let masked = masked_fill(scaled, M, -inf)
        show heatmap(masked, title: "\(language.choose("scores, masked", "遮住以后的得分"))", centre: 0)
        """)
  }

  private func weights(in language: Language) -> Step {
    Step(
      title: language.choose("Weights", "权重"),
      prose: language.choose("Softmax of each row: shares that sum to 1.", "每行做 softmax：各份加起来是 1。"),
      script: """
        let weights = softmax(\(mask == nil ? "scaled" : "masked"))
        show heatmap(weights, title: "A", limits: [0, 1], sums: rows)
        """,
      remark: remarkOnRowsWithoutKeys(in: language))
  }

  /// The weights of queries that see no key are not numbers.
  private func remarkOnRowsWithoutKeys(in language: Language) -> String {
    guard let mask else { return "" }
    let rows = (0..<mask.rows).filter { row in mask.row(row).allSatisfy { $0 == 0 } }
    guard !rows.isEmpty else { return "" }
    let list = rows.prefix(8).map(String.init).joined(separator: ", ") + (rows.count > 8 ? ", …" : "")
    return language.choose(
      "Rows to which the mask leaves no key: \(list). Their sum is 0, and 0 / 0 is not a number.",
      "掩码没有留下任何键的行：\(list)。它们的和是 0，而 0 / 0 不是数。")
  }

  private func output(in language: Language) -> Step {
    Step(
      title: language.choose("Output", "输出"),
      prose: language.choose("Each row is a mixture of the values, in the shares of its weights.", "每行按权重的份额混合各个值。"),
      script: """
        let output = weights @ values
        show heatmap(output, title: "A·V", centre: 0)
        """)
  }

  private func comparison(with expected: Matrix, in language: Language) -> Step {
    Step(
      title: language.choose("Beside what was expected", "与预期对照"),
      prose: Difference(output(), expected, tolerance: tolerance).message(in: language),
      script: """
        let difference = output - expected
        show heatmap(difference, title: "\(language.choose("output − expected", "输出 − 预期"))", centre: 0)
        """)
  }

  /// `Q`, or `labels(Q, rows: ["the", "cat"])`.
  private func labelled(_ name: String, _ labels: [String]) -> String {
    guard !labels.isEmpty else { return name }
    let words = labels.map { label in
      let plain = label.unicodeScalars.filter {
        $0 != "\"" && $0 != "\\" && $0 != "`" && ![.control, .format].contains($0.properties.generalCategory)
      }
      return "\"\(String(String.UnicodeScalarView(plain)))\""
    }
    return "labels(\(name), rows: [\(words.joined(separator: ", "))])"
  }
}

extension AttentionLesson {
  /// Data of one's own may be larger than a lesson.
  static let limits = Limits(elements: 1 << 26, kept: 1 << 28, work: 1 << 38)

  /// The output, by the operations that the steps show: (n × d_v). `nil` where it cannot be computed.
  func output() -> Matrix? {
    let scaled = "Q @ K.T / sqrt(\(key.columns))"
    let scores = mask == nil ? scaled : "masked_fill(\(scaled), M, -inf)"
    let bindings = [("Q", query), ("K", key), ("V", value)] + (mask.map { [("M", $0)] } ?? [])
    let calculation = try? Calculation(
      of: Source(name: "attend", text: "softmax(\(scores)) @ V"),
      bindings: bindings.map { (name: $0.0, value: .matrix($0.1)) }, limits: Self.limits)
    guard let calculation, let output = calculation.result.traced else { return nil }
    return calculation.trace.value(output)
  }
}
