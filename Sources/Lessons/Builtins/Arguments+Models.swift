import Matrices
import Transformers

extension Arguments {
  func model(_ name: String) -> LessonModel {
    guard let model = modelIfGiven(name) else { preconditionFailure("the table of built-ins has no model \(name)") }
    return model
  }

  var seed: UInt64 { UInt64(bitPattern: Int64(whole("seed"))) }

  /// The trained translator.
  func translator(_ trace: Trace) throws -> LessonModel {
    guard let translator = resources.translator else { throw Problem.Fact.noTranslator }
    guard let model = translator.model(trace.limits.isCancelled) else { throw MatrixProblem.cancelled }
    return LessonModel(model)
  }

  func modelOrTranslator(_ trace: Trace) throws -> LessonModel {
    if let model = modelIfGiven("model") { model } else { try translator(trace) }
  }

  /// The ids of the sentence, `<end>` last.
  func source(_ model: Model) throws -> [Int] {
    try known("sentence", model.source) { () throws(VocabularyProblem) in try model.source.source(text("sentence")) }
  }

  /// The ids of the target, `<start>` first.
  func target(_ model: Model) throws -> [Int] {
    try known("target", model.target) { () throws(VocabularyProblem) in try model.target.target(text("target")) }
  }

  /// Ids of words; a word that is not known becomes a problem with the nearest that is.
  func known(
    _ name: String, _ vocabulary: Vocabulary, _ ids: () throws(VocabularyProblem) -> [Int]
  ) throws -> [Int] {
    do throws(VocabularyProblem) {
      return try ids()
    } catch {
      guard case .unknownWords(let words) = error else { preconditionFailure("a sentence makes no vocabulary") }
      let meant = nearest(to: words[0], among: Array(vocabulary.words))
      throw problem(.unknownToken(oneLine(words[0]), nearest: meant), with: name)
    }
  }

  /// The likeliest words, one after another.
  func translation(by model: LessonModel, limit: Int, _ trace: Trace) throws -> [Int] {
    try model.model.greedyTranslation(
      source(model.model), changes: changes(to: model), limit: limit, limits: trace.limits)
  }

  /// How many words to write at most.
  func words() throws -> Int {
    guard 0...200 ~= whole("words") else {
      throw MatrixProblem.argument(
        operation: "translate", name: "words", value: "\(whole("words"))", requirement: .between(0, 200))
    }
    return whole("words")
  }

  /// Where the learned matrix stands that `path` names.
  func parameter(of model: Model) throws -> Int {
    guard let index = model.index(of: text("path")) else {
      let meant = nearestPath(to: text("path"), among: model.layout.map(\.name))
      throw problem(.notInPass(text("path"), nearest: meant), with: "path")
    }
    return index
  }

  /// The shape of a model that a call describes, if one may be as large as that.
  func modelShape(_ function: String, _ source: Vocabulary, _ target: Vocabulary, _ trace: Trace) throws -> ModelShape {
    let d = whole("d_model")
    let dFF = numberIfGiven("d_ff").map { Int($0) } ?? 2 * d
    for (name, number, limit) in [
      ("d_model", d, 1024), ("heads", whole("heads"), d), ("d_ff", dFF, 4096), ("layers", whole("layers"), 48),
      ("longest", whole("longest"), 4096),
    ] where number < 1 || number > limit {
      throw MatrixProblem.argument(
        operation: function, name: name, value: "\(number)", requirement: .between(1, Float(max(1, limit))))
    }
    guard d % whole("heads") == 0 else {
      throw MatrixProblem.argument(
        operation: function, name: "heads", value: "\(whole("heads"))", requirement: .divides(d))
    }
    let layer = saturatingSum(saturatingProduct(12, d, d), saturatingProduct(4, d, dFF))
    let isLearned = word("positions") == "learned"
    let positions = isLearned ? ModelShape.Positions.learned(longest: whole("longest")) : .sinusoidal
    let tables = source.count + 2 * target.count + (isLearned ? 2 * whole("longest") : 0)
    let size = saturatingSum(saturatingProduct(layer, whole("layers")), saturatingProduct(tables, d))
    guard size <= trace.limits.elements else {
      throw MatrixProblem.tooManyElements(operation: function, Shape(1, size), limit: trace.limits.elements)
    }
    return ModelShape(
      dModel: d, headCount: whole("heads"), dFF: dFF, encoderLayerCount: whole("layers"),
      decoderLayerCount: whole("layers"), normPlacement: has("norm") && word("norm") == "pre" ? .pre : .post,
      activation: Activation(rawValue: word("activation")) ?? .relu, positions: positions)
  }
}
