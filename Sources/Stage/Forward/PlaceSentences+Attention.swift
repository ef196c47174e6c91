import Lessons
import Transformers

extension PlaceSentences {
  var attention: String {
    switch kind {
    case .scores:
      language.choose(
        "Every query with every key: the dot product says how well they match. Rows ask, columns answer.",
        "每个查询与每个键做点积，说明它们有多匹配。行在问，列在答。")
    case .scaled:
      language.choose(
        "Divided by √\(shape.dK), so that long vectors do not make softmax choose a single winner.",
        "除以 √\(shape.dK)，免得向量一长，softmax 就只选一个。")
    case .masked:
      language.choose(
        "What comes later is hidden: −∞, so that softmax gives it exactly 0.",
        "后面的词被遮住：设为 −∞，softmax 之后恰好是 0。")
    case .weights: weights
    default:
      language.choose(
        "The rows of v, mixed by the weights: what this head has found for each word.",
        "按权重混合 v 的各行：这个头为每个词找到的内容。")
    }
  }

  private var weights: String {
    if isInCrossAttention {
      return language.choose(
        "Which source words each target word looks at. Each row sums to 1. No mask here: the source is known from start "
          + "to end.",
        "每个目标词在看哪些源词。每行之和为 1。这里没有掩码：源句从头到尾都是已知的。")
    }
    return isInDecoder
      ? language.choose(
        "How much each word looks at itself and at the words before it. Each row sums to 1.",
        "每个词对自己和前面的词各看多少。每行之和为 1。")
      : seenByAll + language.choose(" Each row sums to 1.", "每行之和为 1。")
  }

  var seenByAll: String {
    language.choose(
      "How much each source word looks at every source word, itself included.", "每个源词对每一个源词各看多少，包括自己。")
  }

  var around: String {
    switch kind {
    case .concat:
      language.choose(
        "The outputs of the \(shape.headCount) heads side by side: \(shape.headCount) × \(shape.dK) = \(shape.dModel) "
          + "columns again.",
        "\(shape.headCount) 个头的输出并排放好：\(shape.headCount) × \(shape.dK) = \(shape.dModel) 列。")
    case .attentionOutput:
      language.choose(
        "W_O mixes what the heads have found into the language of the residual stream.",
        "W_O 把各头找到的内容混合，写回残差流的空间。")
    case .residual:
      language.choose(
        "What came in plus what was found: the sublayer only adds to the stream.",
        "进来的加上找到的：子层只往残差流上加。")
    case .norm:
      language.choose(
        "Each row by itself: mean 0 and variance 1, then stretched by γ and moved by β.",
        "每一行单独处理：均值 0、方差 1，再乘 γ、加 β。")
    case .layerOutput:
      isInLastLayer
        ? language.choose("What the last norm of the \(stack) reads.", "\(chineseStack)最后的归一化读到的就是它。")
        : language.choose("What the next layer reads.", "下一层读到的就是它。")
    default:
      isInDecoder
        ? language.choose(
          "The last norm of the decoder. From each row the next word is read.", "解码器最后的归一化。从每一行读出下一个词。")
        : language.choose(
          "The last norm of the encoder: the memory that every decoder layer asks.",
          "编码器最后的归一化：解码器每一层都向这份记忆提问。")
    }
  }

  var wayOut: String {
    switch kind {
    case .hidden:
      language.choose(
        "Each row times W₁: \(shape.dFF) numbers, each of which looks for one pattern.",
        "每一行乘以 W₁：\(shape.dFF) 个数，各自寻找一种模式。")
    case .activated:
      shape.activation == .relu
        ? language.choose(
          "What is below 0 becomes 0. Without this, two matrices would be no more than one.",
          "小于 0 的变成 0。没有它，两个矩阵等于一个。")
        : language.choose(
          "What is below 0 is bent towards 0. Without this, two matrices would be no more than one.",
          "把小于 0 的数压向 0。没有它，两个矩阵等于一个。")
    case .feedForwardOutput:
      language.choose("Back to \(shape.dModel) numbers with W₂.", "用 W₂ 变回 \(shape.dModel) 个数。")
    case .logits:
      language.choose(
        "One number for each word of the target language: how well it would go on from here.",
        "目标语言的每个词一个数：接在这里有多合适。")
    default:
      language.choose(
        "Softmax of the logits. Each row is a guess at the next word; \(lastRow)",
        "对 logits 做 softmax。每一行都在猜下一个词；\(lastRow)")
    }
  }

  /// What is done with the last guess.
  var lastRow: String {
    if !off([.mask], in: "decoder").isEmpty {
      return say(
        "where a mask is off, all but the last have seen that word.", "掩码关掉时，除最后一行外都已看到那个词。")
    }
    return switch words {
    case .written: say("the last row is what is written next.", "最后一行决定接着写什么。")
    case .old: say("the words are still those of the unchanged model.", "词却还是改动之前写出的。")
    case .given: say("the words themselves are given.", "写什么词却是给定的。")
    }
  }
}
