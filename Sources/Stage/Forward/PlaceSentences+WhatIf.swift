import Canvas
import Lessons
import Matrices
import Transformers

extension PlaceSentences {
  /// What happens at a place at which something is switched off, or changed, that its sentence would speak of; `nil`
  /// where the sentence stays true.
  var changedText: String? {
    guard !changes.isEmpty else { return nil }
    return switch kind {
    case .machine, .decoder, .layer, .selfAttention, .head: changedPart
    case .scaledEmbedding, .position, .input: isOff(.positions(of: stack)) ? withoutPositions : nil
    case .scaled, .masked, .weights, .headOutput: changedHead
    case .concat: withoutHeads
    case .residual(let number): isOff(.residual(number, of: layerPath)) ? withoutResidual : nil
    case .norm(let number): isOff(.norm(number, of: layerPath)) ? withoutNorm : nil
    case .layerOutput: isInLastLayer && isOff(.norm(of: stack)) ? beforeNoNorm : nil
    case .stackOutput: isOff(.norm(of: stack)) ? withoutLastNorm : nil
    case .probabilities: changes.temperature == 1 ? nil : atTemperature
    default: nil
    }
  }

  // MARK: What is written by hand

  /// What somebody has written at a path.
  private func written(at path: String) -> [Element: Float] { changes.interventions.elements[path] ?? [:] }

  private var isWritten: Bool { !written(at: path).isEmpty }

  /// The path of another operation beside the place.
  private func beside(_ name: String) -> String {
    path.split(separator: ".").dropLast().joined(separator: ".") + ".\(name)"
  }

  /// Has somebody written a score where the mask hides what comes later?
  private var isUnhidden: Bool {
    isInDecoder && !isInCrossAttention && !isOff(.mask(of: attentionPath))
      && written(at: beside("masked")).contains { $0.key.column > $0.key.row && $0.value != -.infinity }
  }

  // MARK: What is off

  private func isOff(_ part: Transformers.Part) -> Bool { changes.list.contains(.off(part)) }

  /// Everything of a kind that is off at this place or inside of it.
  private func off(_ kinds: Set<Transformers.Part.Kind>) -> [Transformers.Part] { off(kinds, in: path) }

  func off(_ kinds: Set<Transformers.Part.Kind>, in path: String) -> [Transformers.Part] {
    changes.partsOff(inside: path).filter { kinds.contains($0.kind) }
  }

  /// The path of the layer around the place.
  private var layerPath: String { path.split(separator: ".").prefix(3).joined(separator: ".") }

  /// The path of the attention around the place, or the place itself.
  private var attentionPath: String { path.split(separator: ".").prefix(4).joined(separator: ".") }

  private var head: Int? { path.split(separator: ".").dropFirst(5).first.flatMap { Int($0) } }

  private var isHeadOff: Bool { head.map { isOff(.head($0, of: attentionPath)) } ?? false }

  private func list(_ parts: [Transformers.Part]) -> String {
    parts.map { $0.name(in: language) }.joined(separator: say(", ", "、"))
  }

  // MARK: Parts

  private var changedPart: String? {
    switch kind {
    case .machine where !off([.mask]).isEmpty:
      say(
        "The encoder reads the whole source at once. The decoder writes the target word by word and asks the encoder on "
          + "the way. Where its mask is off, words also see those behind them.",
        "编码器一次读完整个源句。解码器逐词写目标句，并随时向编码器提问。掩码关掉的地方，词也能看到后面的词。")
    case .decoder where !off([.mask]).isEmpty:
      say(
        "\(shape.decoderLayerCount) layers. Each looks at the target, where its mask is off also at what comes later, "
          + "then at the encoder's output, then thinks for each word alone.",
        "共 \(shape.decoderLayerCount) 层。每层先看目标句（掩码关掉的层连后面的词也看），再看编码器的输出，最后逐词单独计算。")
    case .layer: changedLayer
    case .selfAttention: changedSelfAttention
    case .head where isHeadOff:
      say(
        "This head is switched off: its scores and weights are computed, but its output is 0, and nothing of it goes on.",
        "这个头已关闭：打分和权重照算，但它的输出是 0，什么也传不下去。")
    case .head where isOff(.scaling(of: attentionPath)):
      say(
        "One head: scores, as large as they are, through softmax, as weights of the values. The division by √d_k is switched off.",
        "一个头：打分直接经 softmax 成为值的权重；除以 √d_k 这一步已关闭。")
    default: nil
    }
  }

  private var changedLayer: String? {
    let around = off([.residual, .norm])
    let isMaskOff = isInDecoder && isOff(.mask(of: "\(path).self_attn"))
    guard !around.isEmpty || isMaskOff else { return nil }
    let (rest, chineseRest) =
      around.isEmpty ? ("", "") : (" (switched off: \(list(around)))", "（已关闭：\(list(around))）")
    guard isInDecoder else {
      return say(
        "Self-attention, then a feed-forward network; around each of them a residual and a norm\(rest).",
        "先自注意力，再前馈网络；每一个都有残差连接和层归一化\(chineseRest)。")
    }
    let (first, chineseFirst) =
      isMaskOff ? ("Self-attention without a mask", "不带掩码的自注意力") : ("Masked self-attention", "带掩码的自注意力")
    return say(
      "\(first), cross-attention, a feed-forward network; around each of them a residual and a norm\(rest).",
      "\(chineseFirst)、交叉注意力、前馈网络；每一个都有残差连接和层归一化\(chineseRest)。")
  }

  private var changedSelfAttention: String? {
    guard isOff(.mask(of: path)) else { return nil }
    return say(
      "Without the mask each target word asks the whole target, also the words behind it. \(shape.headCount) heads ask at "
        + "the same time, each in its own \(shape.dK) dimensions.",
      "没有掩码，每个目标词向整个目标句提问，包括后面的词。\(shape.headCount) 个头同时提问，各用自己的 \(shape.dK) 维。")
  }

  // MARK: Operations

  private var withoutPositions: String {
    switch kind {
    case .scaledEmbedding:
      say(
        "Times √\(shape.dModel). The positions that would be added next are switched off.",
        "乘以 √\(shape.dModel)。接下来本该加上的位置编码已关闭。")
    case .position where isWritten:
      say(
        "Zeros but for what is written by hand: positions are switched off.",
        "除了手动改写的都是 0：位置编码已关闭。")
    case .position where isInDecoder && off([.mask], in: "decoder").count < shape.decoderLayerCount:
      say(
        "Zeros: positions are switched off; only the mask still tells places apart.",
        "全是 0：位置编码已关闭，只有掩码还能区分位置。")
    case .position:
      say(
        "Zeros: positions are switched off, so nothing says any more where a word stands.",
        "全是 0：位置编码已关闭，再没有什么能说明词在哪个位置。")
    case .input where isWritten || !written(at: beside("position")).isEmpty:
      say(
        "What the word is, and nothing else but what is written by hand: positions are switched off.",
        "只有词义，此外就是手动改写的：位置编码已关闭。")
    default:
      say(
        "What the word is, and nothing else: 0 is added, so a word has the same row wherever it stands.",
        "只有词义：加上的是 0，所以一个词无论在哪里，这一行都一样。")
    }
  }

  private var changedHead: String? {
    switch kind {
    case .weights: changedWeights
    case .scaled where isOff(.scaling(of: attentionPath)):
      say(
        "The scores as large as they are: they are not divided by √\(shape.dK), so softmax tends to choose a single winner.",
        "分数原样不动：没有除以 √\(shape.dK)，softmax 往往只选一个。")
    case .masked where isUnhidden:
      say(
        "What comes later is hidden: −∞, so that softmax gives it exactly 0. Where a score is written by hand, it is not.",
        "后面的词被遮住：设为 −∞，softmax 之后恰好是 0。手动改写的分数除外。")
    case .headOutput where isHeadOff && isWritten:
      say(
        "Zeros but for what is written by hand: this head is switched off. Whatever it has found is multiplied by 0.",
        "除了手动改写的都是 0：这个头已关闭，它找到的内容都乘以 0。")
    case .headOutput where isHeadOff:
      say(
        "Zeros: this head is switched off. Whatever it has found is multiplied by 0.",
        "全是 0：这个头已关闭，它找到的内容都乘以 0。")
    default: nil
    }
  }

  /// What the weights are, and what their rows sum to.
  private var changedWeights: String? {
    let isMaskOff = isOff(.mask(of: attentionPath))
    guard isMaskOff || isUnhidden || isWritten else { return nil }
    let sum =
      isWritten
      ? say("Softmax has made each row sum to 1; what is written by hand came after.", "softmax 使每行之和为 1；手动改写在其后。")
      : say("Each row sums to 1.", "每行之和为 1。")
    return whatIsSeen + say(" ", "") + sum
  }

  private var whatIsSeen: String {
    if isInCrossAttention { return say("Which source words each target word looks at.", "每个目标词在看哪些源词。") }
    guard isInDecoder else { return seenByAll }
    if isOff(.mask(of: attentionPath)) {
      return say(
        "How much each word looks at every word: at itself, and also at those that come later.",
        "每个词对每一个词各看多少，自己和后面的词也在内。")
    }
    return isUnhidden || written(at: path).contains { $0.key.column > $0.key.row }
      ? say(
        "How much each word looks at itself, at the words before it, and where a number is written by hand also at later "
          + "ones.",
        "每个词对自己和前面的词各看多少；手动改写的地方，也看后面的词。")
      : say("How much each word looks at itself and at the words before it.", "每个词对自己和前面的词各看多少。")
  }

  private var withoutHeads: String? {
    let heads = (0..<shape.headCount).map { Transformers.Part.head($0, of: attentionPath) }.filter(isOff)
    guard !heads.isEmpty else { return nil }
    guard !isWritten, heads.allSatisfy({ written(at: $0.path).isEmpty }) else {
      return say(
        "The outputs of the \(shape.headCount) heads side by side; where one is switched off (\(list(heads))), zeros but "
          + "for what is written by hand.",
        "\(shape.headCount) 个头的输出并排放好；已关闭的头（\(list(heads))）处，除了手动改写的都是 0。")
    }
    return say(
      "The outputs of the \(shape.headCount) heads side by side, zeros where one is switched off: \(list(heads)).",
      "\(shape.headCount) 个头的输出并排放好，已关闭的头处是 0：\(list(heads))。")
  }

  private var withoutResidual: String {
    say(
      "Only what was found: what came in is not added, so it is lost from here on.",
      "只有找到的：进来的没有加上，从这里起就丢了。")
  }

  private var withoutNorm: String {
    say(
      "The rows as they came: with the norm switched off neither their mean nor their variance is changed.",
      "各行原样通过：归一化已关闭，均值和方差都没有变。")
  }

  private var beforeNoNorm: String {
    say(
      "What the \(stack) gives as it is: its last norm is switched off.",
      "\(chineseStack)原样给出的就是它：最后的归一化已关闭。")
  }

  private var withoutLastNorm: String {
    isInDecoder
      ? say(
        "The last layer's output as it is, without the last norm. From each row the next word is read.",
        "最后一层的输出原样通过，最后的归一化已关闭。从每一行读出下一个词。")
      : say(
        "The last layer's output as it is, without the last norm: the memory that every decoder layer asks.",
        "最后一层的输出原样通过，最后的归一化已关闭：解码器每一层都向这份记忆提问。")
  }

  private var atTemperature: String {
    let number = brief(changes.temperature)
    let isWarm = changes.temperature > 1
    return say(
      "Softmax of the logits divided by \(number), which makes the guesses \(isWarm ? "more alike" : "more certain"); "
        + lastRow,
      "logits 先除以 \(number) 再做 softmax，各种猜测\(isWarm ? "更接近" : "差得更远")；\(lastRow)")
  }
}
