import Matrices
import Transformers

extension Builtin {
  static let training: [Builtin] = [
    Builtin(
      "corpus", [],
      "The sentence pairs that the translator is trained on: a list of `[source, target]`.",
      "翻译模型的训练句对：`[原文, 译文]` 的列表。"
    ) { call, _ in
      guard let translator = call.resources.translator else { throw Problem.Fact.noTranslator }
      return .list(
        translator.pairs.map { pair in
          .list([
            .text(oneLine(translator.source.sentence(pair.source))),
            .text(oneLine(translator.target.sentence(pair.target))),
          ])
        })
    },
    Builtin(
      "train",
      [
        .whole("updates", .number(200)), .number("learning_rate", .number(1)), .whole("warmup", .number(100)),
        .whole("batch", .number(16)), .number("label_smoothing", .number(0)), .onOff("positions"), .onOff("mask"),
        .whole("seed", .number(1)), .list("pairs", .optional), Parameter("keep", .numbers, .optional),
        .whole("d_model", .number(32)), .whole("heads", .number(4)), .whole("d_ff", .optional),
        .whole("layers", .number(2)), .activation,
      ],
      "Trains a transformer on sentence pairs, as a rule those of the translator: `[model, losses, accuracy]`, a loss and a "
        + "share of right words before each update. With `keep: [0, 50]` the models after so many updates, as a list. The "
        + "learning rate is a factor of the paper's schedule. Without positions or mask the model is used without them, too.",
      "在句对上训练一个 Transformer，默认用翻译模型的句对：得到 `[模型, 损失, 正确率]`，每次更新前的损失和答对的词的比例。"
        + "`keep: [0, 50]` 给出这些更新次数后的模型的列表。学习率是论文所用日程的倍数。关掉位置或掩码训练的模型，使用时也没有它们。"
    ) { call, trace in try train(call, &trace) },
  ]

  private static func train(_ call: Arguments, _ trace: inout Trace) throws -> Datum {
    let corpus = try call.corpus()
    let shape = try call.modelShape("train", corpus.source, corpus.target, trace)
    let untrained = Model.random(shape, source: corpus.source, target: corpus.target, seed: call.seed)
    var changes = Changes()
    let off: [ModelPart.Kind] = (call.isOff("mask") ? [.mask] : []) + (call.isOff("positions") ? [.positions] : [])
    changes.switchOff(shape.parts.filter { off.contains($0.kind) })
    let settings = TrainingSettings(
      updates: call.whole("updates"), learningRate: call.number("learning_rate"), warmup: call.whole("warmup"),
      batch: call.whole("batch"), smoothing: call.number("label_smoothing"), seed: call.seed, changes: changes)
    let kept = try indices(call.numbersIfGiven("keep") ?? [call.number("updates")], "train")
    for update in kept where update > settings.updates {
      throw MatrixProblem.argument(
        operation: "train", name: "keep", value: "\(update)", requirement: .between(0, call.number("updates")))
    }
    let run = try trace.train(untrained, pairs: corpus.pairs, settings, kept: kept.sorted())
    let models = run.models.map { Datum.model(LessonModel($0, changes: changes)) }
    return .list([call.has("keep") ? .list(models) : models[0], .matrix(run.losses), .matrix(run.accuracy)])
  }
}

/// What a model is trained on.
private struct Corpus {
  let source: Vocabulary
  let target: Vocabulary
  let pairs: [SentencePair]
}

extension Arguments {
  /// The pairs that are given, or those of the translator.
  fileprivate func corpus() throws -> Corpus {
    guard has("pairs") else {
      guard let translator = resources.translator else { throw Problem.Fact.noTranslator }
      return Corpus(source: translator.source, target: translator.target, pairs: translator.pairs)
    }
    let texts = list("pairs").map(\.texts)
    guard !texts.isEmpty, texts.allSatisfy({ $0?.count == 2 }) else {
      throw problem(
        .wrongArgument("pairs", function: "train", needs: .pairs, found: .list(texts.count)), with: "pairs")
    }
    let sentences = texts.compactMap { $0 }.map { pair in pair.map { $0.split(whereSeparator: \.isWhitespace).map { oneLine(String($0)) } } }
    let source = Vocabulary(words: sentences.flatMap { $0[0] })
    let target = Vocabulary(words: sentences.flatMap { $0[1] })
    return Corpus(
      source: source, target: target,
      pairs: sentences.map { pair in
        SentencePair(
          source: pair[0].compactMap { source.id(of: $0) } + [Vocabulary.end],
          target: [Vocabulary.start] + pair[1].compactMap { target.id(of: $0) } + [Vocabulary.end])
      })
  }
}
