import Matrices
import Transformers

extension Builtin {
  static let models: [Builtin] = [
    Builtin("translator", [], "The trained translator, from Chinese to English.", "训练好的翻译模型，从中文到英文。") { call, trace in
      .model(try call.translator(trace))
    },
    Builtin(
      "random_transformer",
      [
        .texts("source"), .texts("target"), .whole("d_model", .number(32)), .whole("heads", .number(4)),
        .whole("d_ff", .optional), .whole("layers", .number(2)),
        Parameter("norm", .word(["post", "pre"]), .word("post")),
        .activation, Parameter("positions", .word(["sinusoidal", "learned"]), .word("sinusoidal")), .longest,
        .whole("seed", .number(0)),
      ],
      "A transformer that has learned nothing, for the words of two vocabularies. `d_ff` is 2·d_model unless given. "
        + "Learned positions are a table with a row for each place, `longest` of them.",
      "什么也没学过的 Transformer，用两个词表的词。`d_ff` 默认是 2·d_model。学得的位置是一张表，每个位置一行，共 `longest` 行。"
    ) { call, trace in
      let source = Vocabulary(words: call.texts("source").map(oneLine))
      let target = Vocabulary(words: call.texts("target").map(oneLine))
      let shape = try call.modelShape("random_transformer", source, target, trace)
      return .model(
        LessonModel(Model.random(shape, source: source, target: target, seed: call.seed)))
    },
    Builtin(
      "parameter", [.model(.required), .text("path")],
      "A learned matrix of a model, e.g. `encoder.layers.0.self_attn.q.weight`.",
      "模型学到的一个矩阵，如 `encoder.layers.0.self_attn.q.weight`。"
    ) { call, trace in
      let model = call.model("model").model
      let parameter = try call.parameter(of: model)
      let traced = try trace.constant(model.parameters[parameter], origin: "parameter")
      trace.name(traced, call.text("path"))
      return .matrix(traced)
    },
    Builtin(
      "with_parameter", [.model(.required), .text("path"), .matrix("X")],
      "The model with X in place of one of its learned matrices. A pass has its own: its gradients are by `at(pass, path)`.",
      "把模型的一个参数矩阵换成 X 后的模型。前向传播里有自己的一份：要对 `at(pass, path)` 求梯度。"
    ) { call, trace in
      let given = call.model("model")
      var model = given.model
      let parameter = try call.parameter(of: model)
      let matrix = trace.value(call.matrix("X"))
      guard matrix.shape == model.parameters[parameter].shape else {
        throw MatrixProblem.shapes(operation: "with_parameter", [model.parameters[parameter].shape, matrix.shape])
      }
      model.parameters[parameter] = matrix
      return .model(LessonModel(model, changes: given.changes))
    },
    Builtin(
      "model_words", [.model(.required), Parameter("side", .word(["target", "source"]), .word("target"))],
      "The vocabulary of a model, in the order of the ids: `<pad>`, `<start>`, `<end>`, then the words.",
      "模型的词表，按编号排列：`<pad>`、`<start>`、`<end>`，然后是词。"
    ) { call, _ in
      let model = call.model("model").model
      return .list((call.word("side") == "target" ? model.target : model.source).tokens.map { .text($0) })
    },
    Builtin(
      "forward",
      [.text("sentence"), .text("target", .optional), .model()] + Parameter.whatIfs
        + [.number("temperature", .number(1))],
      "The whole forward pass of a model for a sentence and what is written of its translation: its matrices are got with "
        + "`at`. The model is the translator, and the target is what it writes, unless given; `off` takes paths of heads "
        + "and other parts.",
      "模型读一个句子和已写出的译文，完整前向传播一次：用 `at` 取其中的矩阵。默认的模型是翻译模型，默认的译文由它自己写出；"
        + "`off` 列出要关掉的头或其他部分的路径。"
    ) { call, trace in try forward(call, &trace) },
    Builtin(
      "at", [Parameter("pass", .pass), .text("path")],
      "A matrix of a forward pass by its path, e.g. `decoder.layers.0.cross_attn.heads.1.weights`.",
      "前向传播中某个路径上的矩阵，如 `decoder.layers.0.cross_attn.heads.1.weights`。"
    ) { call, trace in
      let (pass, path) = (call.pass("pass"), call.text("path"))
      guard let traced = pass.find(path, in: trace) else {
        let meant = nearestPath(to: path, among: pass.paths(in: trace))
        throw call.problem(.notInPass(path, nearest: meant), with: "path")
      }
      return .matrix(traced)
    },
    Builtin(
      "cached_probabilities", [.text("sentence"), .text("target"), .model()],
      "What `forward` says of the next word behind each word of the target, computed word by word: a cache keeps the keys "
        + "and values of the words before, so each word is read once.",
      "与 `forward` 相同的下一个词的概率，但逐词计算：缓存留下前面各词的键和值，每个词只读一次。"
    ) { call, trace in try cachedProbabilities(call, &trace) },
    Builtin(
      "translate", [.text("sentence"), .model(), .whole("words", .number(12))] + Parameter.whatIfs,
      "What a model writes, always the likeliest word next, at most so many.", "模型写出的译文：每次取最可能的词，最多写这么多个。"
    ) { call, trace in
      let model = try call.modelOrTranslator(trace)
      return .text(oneLine(model.model.target.sentence(try call.translation(by: model, limit: call.words(), trace))))
    },
    Builtin(
      "beam_search",
      [
        .text("sentence"), .whole("width", .number(4)), .model(), .whole("words", .number(12)),
        .number("penalty", .number(0.6)),
      ],
      "The best translations that are found by going on with so many beginnings: `[texts, log-probabilities]`.",
      "每步保留若干个开头的束搜索找到的最好译文：`[译文, 对数概率]`。"
    ) { call, trace in try beams(call, &trace) },
  ]

  private static func forward(_ call: Arguments, _ trace: inout Trace) throws -> Datum {
    let given = try call.modelOrTranslator(trace)
    let model = given.model
    let source = try call.source(model)
    var changes = try call.changes(to: given)
    changes.list.append(.temperature(call.number("temperature")))
    let target =
      call.has("target")
      ? try call.target(model)
      : [Vocabulary.start]
        + (try call.translation(by: given, limit: min(12, model.shape.longest - 1), trace)).filter {
          $0 != Vocabulary.end
        }
    let first = trace.entries.count
    try trace.intervening(changes.interventions) { trace throws(MatrixProblem) in
      let transformer = try trace.transformer(model)
      _ = try trace.forward(transformer, source: source, target: target, temperature: changes.temperature)
    }
    return .pass(
      LessonPass(
        entries: first..<trace.entries.count, source: model.source.tokens(source),
        target: model.target.tokens(target)))
  }

  private static func cachedProbabilities(_ call: Arguments, _ trace: inout Trace) throws -> Datum {
    let given = try call.modelOrTranslator(trace)
    let (model, changes) = (given.model, given.changes)
    let (source, target) = (try call.source(model), try call.target(model))
    let probabilities = try trace.intervening(changes.interventions) { trace throws(MatrixProblem) in
      let transformer = try trace.transformer(model)
      // With something switched off, what is known of a word may change with those behind it: nothing can be kept.
      guard changes.isEmpty else { return try trace.forward(transformer, source: source, target: target) }
      let memory = try trace.encoded(source, transformer.encoder, attention: .explained(mask: nil))
      var cache = KeyValueCache()
      var rows: [Traced] = []
      for word in target {
        let decoded = try trace.decodedNext(word, memory: memory, transformer.decoder, &cache)
        rows.append(try trace.logits(decoded, transformer))
      }
      return try trace.softmax(trace.concat(rows, .rows))
    }
    trace.label(probabilities, rows: Axis("target", labels: model.target.tokens(target)))
    return .matrix(probabilities)
  }

  private static func beams(_ call: Arguments, _ trace: inout Trace) throws -> Datum {
    let model = try call.modelOrTranslator(trace).model
    guard 1...64 ~= call.whole("width") else {
      throw MatrixProblem.argument(
        operation: "beam_search", name: "width", value: "\(call.whole("width"))", requirement: .between(1, 64))
    }
    let found = try model.beamSearch(
      call.source(model), width: call.whole("width"), lengthPenalty: Double(call.number("penalty")),
      limit: call.words(), limits: trace.limits)
    let row = Matrix(Shape(1, found.count), elements: found.map { Float($0.logProbability) })
    let texts = found.map { oneLine(model.target.sentence($0.tokens)) }
    let scores = try trace.constant(row, origin: "beam search", axes: Axes(columns: Axis(labels: texts)))
    return .list([.list(texts.map { .text($0) }), .matrix(scores)])
  }
}
