import Lessons
import Matrices
import Stage
import Testing
import Transformers

extension Model {
  /// A model that has learned nothing, with two layers of two heads.
  static let untrained = Model.random(
    ModelShape(dModel: 8, headCount: 2, dFF: 12, encoderLayerCount: 2, decoderLayerCount: 2),
    source: Vocabulary(words: ["我", "爱", "学习", "喜欢", "猫"]),
    target: Vocabulary(words: ["I", "love", "to", "learn", "cats"]), seed: 7)

  /// The same before it says anything but one word and `<end>`: what it writes is short.
  static let brief: Model = {
    var model = untrained
    guard let bias = model.index(of: "generator.bias") else { return model }
    model.parameters[bias].elements[Vocabulary.end] = 100
    return model
  }()
}

extension Exploration {
  /// 我 爱 学习 → I love to learn, as somebody has dictated it.
  static func sample(
    _ model: Model = .untrained, target: String? = "I love to learn", language: Language = .english
  ) throws -> Exploration {
    try Exploration(
      model, source: try model.source.sourceIDs("我 爱 学习"), target: try target.map { try model.target.wordIDs($0) },
      language: language)
  }
}

extension Rehearsal {
  /// In the sample pass, at a path.
  init(
    at path: String, of pass: Exploration? = nil, language: Language = .english, columns: Int = 80, rows: Int = 24
  ) throws {
    var pass = try pass ?? .sample(language: language)
    pass.begin(at: try pass.place(at: path))
    self.init(exploring: pass, language: language, columns: columns, rows: rows)
  }

  /// The forward pass that is explored.
  var pass: Exploration { get throws { try #require(player.session?.exploration) } }

  /// The path at which one stands.
  var path: String { get throws { try pass.path } }
}
