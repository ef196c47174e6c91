import Lessons
import Matrices
import Stage
import Testing
import Transformers

/// A model that has learned positions has only so many of them.
struct LearnedPositionTests {
  private static let model: Model = {
    var shape = Model.untrained.shape
    shape.positions = .learned(longest: 5)
    var model = Model.random(shape, source: Model.untrained.source, target: Model.untrained.target, seed: 7)
    // It never ends a sentence by itself.
    if let bias = model.index(of: "generator.bias") { model.parameters[bias].elements[Vocabulary.end] = -100 }
    return model
  }()

  private func explored(_ text: String, target: String? = nil) throws -> Exploration {
    let model = Self.model
    return try Exploration(
      model, source: try model.source.sourceIDs(text), target: try target.map { try model.target.wordIDs($0) },
      language: .english)
  }

  @Test func `it writes until there are no more positions, and is seen to be stopped`() throws {
    let pass = try explored("我 爱 学习")
    // The first position is that of <start>.
    #expect(pass.output.count == 4)
    #expect(pass.pass.find("probabilities")?.value.rows == 5)
    let rehearsal = Rehearsal(exploring: pass)
    #expect(rehearsal.screen.contains("\(pass.outputText) …"))
  }

  @Test func `a what-if writes no further either`() throws {
    var pass = try explored("我 爱 学习")
    try pass.switchOff(["encoder.layers.0.self_attn.heads.0"])
    #expect(pass.output.count == 4)
  }

  @Test func `a sentence with more tokens than positions is refused`() throws {
    let problem = ExplorationProblem.tooLong(.source, tokens: 6, longest: 5)
    #expect(throws: problem) { try explored("我 爱 学习 喜欢 猫") }
    #expect(problem.message(in: .english).contains("6 tokens with <end>; the model has learned positions for 5"))
    #expect(throws: ExplorationProblem.tooLong(.target, tokens: 6, longest: 5)) {
      try explored("我", target: "I love to learn cats")
    }
    var rehearsal = Rehearsal(exploring: try explored("我 爱"))
    rehearsal.press("c")
    rehearsal.type("我 爱 学习 喜欢 猫")
    rehearsal.press(.enter)
    #expect(rehearsal.screen.contains("6 tokens"))
    #expect(try rehearsal.pass.sourceText == "我 爱")
  }

  @Test func `its positions are explained by their own lesson`() throws {
    let course = Course([
      LessonFile(
        .english, name: "lessons/en/24-learned-positions.md", text: "---\ntitle: Learned\n---\n\n## One\n\nWord.\n")
    ])
    for path in ["encoder.position", "decoder.input"] {
      var pass = try explored("我 爱")
      pass.begin(at: try pass.place(at: path))
      var rehearsal = Rehearsal(exploring: pass, of: course)
      rehearsal.press("m")
      #expect(try rehearsal.session.lesson?.slug == "learned-positions")
    }
  }
}
