import Canvas
import Lessons

extension PlaceKind {
  /// What the place is called in the tree.
  func name(in language: Language) -> String {
    switch self {
    case .machine, .encoder, .decoder, .layer, .selfAttention, .crossAttention, .head, .feedForward:
      partName(in: language)
    case .scores, .scaled, .masked, .weights, .headOutput, .headQuery, .headKey, .headValue:
      headName(in: language)
    default: operationName(in: language)
    }
  }

  private func partName(in language: Language) -> String {
    switch self {
    case .machine: language.choose("transformer", "整个模型")
    case .encoder: language.choose("encoder", "编码器")
    case .decoder: language.choose("decoder", "解码器")
    case .layer(let number): language.choose("layer \(number)", "第 \(number) 层")
    case .selfAttention: language.choose("self-attention", "自注意力")
    case .crossAttention: language.choose("cross-attention", "交叉注意力")
    case .head(let number): language.choose("head \(number)", "头 \(number)")
    default: language.choose("feed-forward", "前馈网络")
    }
  }

  private func headName(in language: Language) -> String {
    switch self {
    case .headQuery: language.choose("q of the head", "本头的 q")
    case .headKey: language.choose("k of the head", "本头的 k")
    case .headValue: language.choose("v of the head", "本头的 v")
    case .scores: language.choose("scores", "打分")
    case .scaled: language.choose("scaled scores", "缩放后的分数")
    case .masked: language.choose("masked scores", "加掩码的分数")
    case .weights: language.choose("weights", "权重")
    default: language.choose("head output", "头的输出")
    }
  }

  private func operationName(in language: Language) -> String {
    switch self {
    case .embedding: language.choose("embedding", "嵌入")
    case .scaledEmbedding: language.choose("times √d_model", "乘以 √d_model")
    case .position: language.choose("positions", "位置编码")
    case .input: language.choose("input", "输入")
    case .query: language.choose("queries q", "查询 q")
    case .key: language.choose("keys k", "键 k")
    case .value: language.choose("values v", "值 v")
    case .concat: language.choose("concat", "拼接")
    case .attentionOutput, .feedForwardOutput: language.choose("output", "输出")
    case .residual(let number): language.choose("residual \(number)", "残差 \(number)")
    case .norm(let number): language.choose("norm \(number)", "归一化 \(number)")
    case .hidden: language.choose("hidden", "隐藏层")
    case .activated: language.choose("activated", "激活")
    case .layerOutput: language.choose("layer output", "层输出")
    case .stackOutput: language.choose("stack output", "最终输出")
    case .logits: language.choose("logits", "logits")
    case .probabilities: language.choose("probabilities", "概率")
    case .other(let name): name
    default: ""
    }
  }

  /// How the place is written in a formula.
  var symbol: String {
    switch self {
    case .embedding: "embedding"
    case .scaledEmbedding: "scaled"
    case .position: "PE"
    case .input: "input"
    case .query, .headQuery: "q"
    case .key, .headKey: "k"
    case .value, .headValue: "v"
    case .scores: "scores"
    case .scaled: "scaled"
    case .masked: "masked"
    case .weights: "weights"
    case .headOutput: "head"
    case .concat: "concat"
    case .residual(let number): "residual\(number)"
    case .norm(let number): "norm\(number)"
    case .hidden: "hidden"
    case .activated: "activated"
    case .logits: "logits"
    case .probabilities: "p"
    case .other(let name): name
    default: "output"
    }
  }
}

extension Machine {
  /// `encoder › layer 0 › self-attention › head 2 › weights`; where there is less room, `encoder › … › weights`.
  func title(of place: Int, columns: Int, in language: Language) -> String {
    let way = (parents(of: place) + [place]).filter { places[$0].kind != .machine }
    var names = way.map { places[$0].kind.name(in: language) }
    if names.isEmpty { return PlaceKind.machine.name(in: language) }
    func isTooLong() -> Bool { displayWidth(of: names.joined(separator: " › ")) > columns }
    if names.count > 2, isTooLong() {
      names[1] = "…"
      while names.count > 3, isTooLong() { names.remove(at: 2) }
    }
    while names.count > 1, isTooLong() { names.removeFirst() }
    return names.joined(separator: " › ")
  }
}
