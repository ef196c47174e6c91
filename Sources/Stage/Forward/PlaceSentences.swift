import Lessons
import Transformers

/// What happens at a place, in a sentence or two.
struct PlaceSentences {
  let kind: PlaceKind
  let path: String
  let shape: ModelShape
  /// What is done otherwise than the model says.
  let changes: Changes
  /// Whose the words of the target are.
  var words = Words.written
  let language: Language

  enum Words {
    /// What the model writes now, or wrote before the changes, or what somebody gave.
    case written, old, given
  }

  /// Does the place stand in the decoder? In its cross-attention?
  var isInDecoder: Bool { path.hasPrefix("decoder") }
  var isInCrossAttention: Bool { path.contains("cross_attn") }

  var stack: String { isInDecoder ? "decoder" : "encoder" }
  var chineseStack: String { isInDecoder ? "解码器" : "编码器" }

  /// Does no other layer of the stack come behind the one around the place?
  var isInLastLayer: Bool {
    let count = isInDecoder ? shape.decoderLayerCount : shape.encoderLayerCount
    return path.hasPrefix("\(stack).layers.\(count - 1).")
  }

  /// What happens now: where something is switched off, other words than those for the model as it is.
  var text: String { changedText ?? unchangedText }

  private var unchangedText: String {
    switch kind {
    case .machine, .encoder, .decoder, .layer, .selfAttention, .crossAttention, .head, .feedForward: part
    case .embedding, .scaledEmbedding, .position, .input: wayIn
    case .query, .key, .value, .headQuery, .headKey, .headValue: questions
    case .scores, .scaled, .masked, .weights, .headOutput: attention
    case .concat, .attentionOutput, .residual, .norm, .layerOutput, .stackOutput: around
    case .hidden, .activated, .feedForwardOutput, .logits, .probabilities: wayOut
    case .other: ""
    }
  }

  func say(_ english: String, _ chinese: String) -> String { language.choose(english, chinese) }

  private var part: String {
    switch kind {
    case .machine:
      say(
        "The encoder reads the whole source at once. The decoder writes the target, each word from those before it, "
          + "and asks the encoder on the way.",
        "编码器一次读完整个源句。解码器写目标句：每个词只看前面的词，并随时向编码器提问。")
    case .encoder:
      say(
        "\(shape.encoderLayerCount) layers, one behind the other. Each row stays the row of one source word, and takes "
          + "up what the other words mean for it.",
        "\(shape.encoderLayerCount) 层首尾相接。每一行始终属于一个源词，逐层吸收其他词对它的意义。")
    case .decoder:
      say(
        "\(shape.decoderLayerCount) layers. Each looks back at the target so far, then at the encoder's output, then "
          + "thinks for each word alone.",
        "共 \(shape.decoderLayerCount) 层。每层先回看已写的目标词，再看编码器的输出，最后逐词单独计算。")
    case .layer: layer
    case .selfAttention:
      isInDecoder
        ? say(
          "Each target word asks itself and the words before it. \(shape.headCount) heads ask at the same time, each in "
            + "its own \(shape.dK) dimensions.",
          "每个目标词向自己和前面的词提问。\(shape.headCount) 个头同时提问，各用自己的 \(shape.dK) 维。")
        : say(
          "Each source word asks all source words. \(shape.headCount) heads ask at the same time, each in its own "
            + "\(shape.dK) dimensions.",
          "每个源词向所有源词提问。\(shape.headCount) 个头同时提问，各用自己的 \(shape.dK) 维。")
    case .crossAttention:
      say(
        "Each target word asks the encoder's output which source words matter. Queries come from the target, keys and "
          + "values from the source.",
        "每个目标词向编码器的输出提问：哪些源词重要？查询来自目标句，键和值来自源句。")
    case .head:
      say(
        "One head: scores, divided by √d_k, through softmax, as weights of the values. Its own q, k and v are "
          + "\(shape.dK) wide, each made from all \(shape.dModel) dimensions.",
        "一个头：打分，除以 √d_k，经 softmax 成为值的权重。它自己的 q、k、v 各宽 \(shape.dK)，都由全部 \(shape.dModel) 维算出。")
    default:
      say(
        "Each word alone: \(shape.dModel) numbers become \(shape.dFF), an activation, and \(shape.dModel) again.",
        "每个词单独计算：\(shape.dModel) 个数变成 \(shape.dFF) 个，经激活函数，再变回 \(shape.dModel) 个。")
    }
  }

  private var layer: String {
    isInDecoder
      ? say(
        "Masked self-attention, cross-attention, a feed-forward network; around each of them a residual and a norm.",
        "带掩码的自注意力、交叉注意力、前馈网络；每一个都有残差连接和层归一化。")
      : say(
        "Self-attention, then a feed-forward network; around each of them a residual and a norm.",
        "先自注意力，再前馈网络；每一个都有残差连接和层归一化。")
  }

  private var wayIn: String {
    switch kind {
    case .embedding:
      say(
        "Each token is a number; it picks its row of the table E, \(shape.dModel) learned numbers.",
        "每个词元是一个编号，从表 E 中取出自己的一行：\(shape.dModel) 个学得的数。")
    case .scaledEmbedding:
      say(
        "Times √\(shape.dModel), so that words weigh more beside the positions that are added next.",
        "乘以 √\(shape.dModel)，使词在接下来要加上的位置编码旁边更有分量。")
    case .position where shape.positions != .sinusoidal:
      say(
        "Each place has a row of its own in the table P: \(shape.dModel) learned numbers that tell the places apart.",
        "每个位置在表 P 中有自己的一行：\(shape.dModel) 个学得的数，用来区分位置。")
    case .position:
      say(
        "Sines and cosines that tell the places apart: fast waves in the first columns, slow ones in the last. Nothing "
          + "here is learned.",
        "用正弦和余弦区分位置：左边的列变化快，右边的列变化慢。这里没有任何学得的数。")
    default:
      say(
        "What the word is plus where it stands: the beginning of the residual stream.",
        "词义加位置：残差流由此开始。")
    }
  }

  private var questions: String {
    let source = isInCrossAttention
    return switch kind {
    case .query:
      say("What does each word look for? Every row times W_Q.", "每个词在找什么？每一行乘以 W_Q。")
    case .key:
      source
        ? say(
          "What does each source word offer? The encoder's output times W_K of this layer.",
          "每个源词能提供什么？编码器的输出乘以本层的 W_K。")
        : say("What does each word offer to be found by? Every row times W_K.", "每个词凭什么被找到？每一行乘以 W_K。")
    case .value:
      source
        ? say(
          "What does each source word give if it is chosen? The encoder's output times W_V of this layer.",
          "源词被选中时给出什么？编码器的输出乘以本层的 W_V。")
        : say("What does each word give if it is chosen? Every row times W_V.", "每个词被选中时给出什么？每一行乘以 W_V。")
    default:
      say(
        "\(shape.dK == 1 ? "The column that belongs" : "The \(shape.dK) columns that belong") to this head. Nothing is computed: they are only dealt out.",
        "属于这个头的 \(shape.dK) 列。这里不做计算，只是分配。")
    }
  }
}
