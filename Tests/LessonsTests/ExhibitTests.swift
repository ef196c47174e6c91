import Lessons
import Matrices
import Testing

struct ExhibitTests {
  private func exhibits(_ script: String) -> (exhibits: [Exhibit], trace: Trace) {
    let evaluation = evaluation(script)
    #expect(evaluation.errors.isEmpty, "\(evaluation.errors)")
    return (evaluation.steps[0].pieces.flatMap(\.exhibits), evaluation.trace)
  }

  @Test func aHeatmapIsDrawnAsItSays() {
    let (exhibits, trace) = exhibits(
      """
      let A = [[1, 2], [3, 4]]
      show heatmap(A), heatmap(A, title: "t\\nu", rows: "query", columns: "key", row_labels: ["a", "b"], centre: 0, limits: [-1, 1], scale: log, sums: both, digits: 2, view: numbers, shared: "g", mask: causal_mask(2), marked: [[0, 1], [1, 1]])
      """)
    #expect(exhibits[0].title == "A" && exhibits[0].picture == .heatmap(HeatmapOptions()))
    #expect(exhibits[1].title == "t u")
    guard case .heatmap(let options) = exhibits[1].picture else { return #expect(Bool(false)) }
    #expect(options.rowAxis == "query" && options.columnAxis == "key" && options.rowLabels == ["a", "b"])
    #expect(options.centre == 0 && options.limits == -1...1 && options.isLogarithmic && options.digits == 2)
    #expect(options.sums.rows && options.sums.columns && options.view == .numbers && options.scaleGroup == "g")
    #expect(options.marked == [Element(0, 1), Element(1, 1)])
    #expect(options.mask.map { trace.value($0) } == Matrix([[1, 0], [1, 1]]))
    #expect(exhibits[0].subject == exhibits[1].subject)
  }

  @Test func whatIsLetIsNamed() {
    let (exhibits, trace) = exhibits(
      """
      let A = attention([[1, 0]], eye(2), eye(2))
      let same = A
      let heads = split_heads(eye(4), 2)
      let other = name(A + 1, "B + 1")
      knob k = 2 in 1...3
      show heatmap(A), heatmap(same), heatmap(heads[1]), heatmap(other), heatmap(other * k)
      """)
    #expect(exhibits.map(\.title) == ["A", "A", "heads[1]", "B + 1", ""])
    #expect(trace.entries.contains { $0.name == "k" })
  }

  @Test func labelsFlowWithTheWords() {
    let (exhibits, trace) = exhibits(
      """
      let words = tokenize("the cat sat")
      let X = embedding(words, randn(3, 4), vocabulary: vocabulary(words))
      let S = X @ X.T
      show heatmap(softmax(S)), heatmap(one_hot(ids(words, words), 3)), heatmap(labels(S, columns: ["a", "b", "c"], row_axis: "query"))
      show heatmap(S)
      """)
    let axes = exhibits.map { trace[$0.subject!].axes }
    #expect(axes[0].rows.labels == ["the", "cat", "sat"] && axes[0].columns.labels == ["the", "cat", "sat"])
    #expect(axes[1].rows.labels == ["the", "cat", "sat"])
    #expect(axes[2].columns.labels == ["a", "b", "c"] && axes[2].rows.name == "query")
    #expect(axes[3].columns.labels == ["the", "cat", "sat"], "what has a name keeps its labels")
  }

  @Test func formulasAreReadOffTheTrace() {
    let (exhibits, _) = exhibits(
      """
      let Q = ones(4, 8)
      let K = ones(4, 8)
      let S = Q @ K.T
      let A = softmax(S / sqrt(8))
      let B = softmax(Q @ K.T - (Q + 1) @ K.T)
      let C = -(S * 2) ^ 2
      show formula(S), formula(A), formula(B), formula(C), formula(Q), formula(attention(Q, K, Q)), formula(S[0])
      """)
    let formulas = exhibits.map { if case .formula(let text) = $0.picture { text } else { "" } }
    #expect(
      formulas == [
        "S = Q·Kᵀ   (4×8)·(8×4) → (4×4)", "A = softmax(S / √8)   (4×4) → (4×4)",
        "B = softmax(Q·Kᵀ − (Q + 1)·Kᵀ)   (4×4) → (4×4)", "C = −(S ⊙ 2)^2   (4×4) → (4×4)", "Q = fill   (4×8)",
        "output = weights·Q   (4×4)·(4×8) → (4×8)", "S[…]   (4×4) → (1×4)",
      ])
  }
}
