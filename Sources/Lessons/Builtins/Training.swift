import Matrices
import Transformers

extension Builtin {
  static let training: [Builtin] = [
    Builtin(
      "corpus", [],
      "The sentence pairs that the translator is trained on: a list of `[source, target]`.",
      "翻译模型的训练句对：`[原文, 译文]` 的列表。"
    ) { call, _ in
      let corpus = try call.translatorCorpus()
      return .list(
        corpus.examples.map { example in
          .list([
            .text(oneLine(corpus.source.sentence(example.source))),
            .text(oneLine(corpus.target.sentence(example.target))),
          ])
        })
    },
    Builtin(
      "train",
      [
        .whole("updates", .number(200)), .number("learning_rate", .number(0.005)), .whole("warmup", .number(100)),
        .whole("batch", .number(16)), .number("label_smoothing", .number(0.1)),
        Parameter("positions", .word(["on", "off", "learned"]), .word("on")), .onOff("mask"),
        .whole("seed", .number(0)), .list("pairs", .optional), Parameter("keep", .numbers, .optional),
        .whole("d_model", .number(32)), .whole("heads", .number(4)), .whole("d_ff", .optional),
        .whole("layers", .number(2)), Parameter("norm", .word(["post", "pre"]), .word("post")), .activation, .longest,
      ],
      "Trains a transformer on sentence pairs, as a rule those of the translator: `[model, losses, accuracy]`, a loss and a "
        + "share of right words before each update. With `keep: [0, 50]` the models after so many updates, as a list. The "
        + "learning rate rises to its peak while it warms up and falls from there. Without positions or mask the model is used without them, too.",
      "在句对上训练一个 Transformer，默认用翻译模型的句对：得到 `[模型, 损失, 正确率]`，每次更新前的损失和答对的词的比例。"
        + "`keep: [0, 50]` 给出这些更新次数后的模型的列表。学习率在预热期升到给定的峰值，然后下降。关掉位置或掩码训练的模型，使用时也没有它们。"
    ) { call, trace in try train(call, &trace) },
  ]

  private static func train(_ call: Arguments, _ trace: inout Trace) throws -> Datum {
    let corpus = try call.corpus()
    let shape = try call.modelShape("train", corpus.source, corpus.target, trace)
    let longest = corpus.examples.map { max($0.source.count, $0.target.count - 1) }.max() ?? 1
    guard longest <= shape.longest else {
      throw MatrixProblem.argument(
        operation: "train", name: "longest", value: "\(shape.longest)", requirement: .between(Float(longest), 4096))
    }
    let untrained = Model.random(shape, source: corpus.source, target: corpus.target, seed: call.seed)
    var changes = Changes()
    let off: [ModelPart.Kind] = (call.isOff("mask") ? [.mask] : []) + (call.isOff("positions") ? [.positions] : [])
    changes.switchOff(shape.parts.filter { off.contains($0.kind) })
    let rate = LearningRate(peak: call.number("learning_rate"), warmup: call.whole("warmup"))
    let plan = TrainingPlan(
      seed: call.seed, updates: call.whole("updates"), batch: call.whole("batch"), learningRate: rate,
      labelSmoothing: call.number("label_smoothing"), changes: changes, isCausal: !call.isOff("mask"))
    let kept = try indices(call.numbersIfGiven("keep") ?? [call.number("updates")], "train")
    let run = try trace.train(untrained, corpus.examples, plan: plan, kept: kept)
    let models = run.models.map { Datum.model(LessonModel($0, changes: changes)) }
    return .list([call.has("keep") ? .list(models) : models[0], .matrix(run.losses), .matrix(run.accuracies)])
  }
}

extension Arguments {
  fileprivate func translatorCorpus() throws -> TranslatorResource.Corpus {
    guard let translator = resources.translator else { throw Problem.Fact.noTranslator }
    return translator.corpus()
  }

  /// The pairs that are given, or those of the translator.
  fileprivate func corpus() throws -> TranslatorResource.Corpus {
    guard has("pairs") else { return try translatorCorpus() }
    let texts = list("pairs").map(\.texts)
    guard !texts.isEmpty, texts.allSatisfy({ $0?.count == 2 }) else {
      throw problem(
        .wrongArgument("pairs", function: "train", needs: .pairs, found: .list(texts.count)), with: "pairs")
    }
    let sentences = texts.compactMap { $0 }.map { pair in pair.map(\.words) }
    let source = Vocabulary(words: sentences.flatMap { $0[0] })
    let target = Vocabulary(words: sentences.flatMap { $0[1] })
    return TranslatorResource.Corpus(
      source: source, target: target,
      examples: sentences.map { pair in
        Example(
          source: pair[0].compactMap { source.id(of: $0) } + [Vocabulary.end],
          target: [Vocabulary.start] + pair[1].compactMap { target.id(of: $0) } + [Vocabulary.end])
      })
  }
}

extension String {
  /// What stands between spaces.
  fileprivate var words: [String] { split(whereSeparator: \.isWhitespace).map { oneLine(String($0)) } }
}
