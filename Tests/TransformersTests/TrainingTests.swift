import Matrices
import Testing
import Transformers

@Suite struct TrainingTests {
  private let pairs = [
    Example(source: [3, 4, 5, 2], target: [1, 6, 7, 8, 2]), Example(source: [6, 2], target: [1, 5, 2]),
    Example(source: [7, 3, 3, 8, 2], target: [1, 4, 9, 9, 2]),
  ]
  private let model: Model = {
    let words = (1...8).map { "w\($0)" }
    let shape = ModelShape(dModel: 8, headCount: 2, dFF: 12, encoderLayerCount: 1, decoderLayerCount: 2)
    return Model.random(
      shape, source: Vocabulary(words: words), target: Vocabulary(words: words), seed: 1)
  }()

  @Test func packedSentencesHaveTheLogitsOfEachAlone() throws {
    var trace = Trace()
    let transformer = try trace.transformer(model)
    let packed = try trace.packedLoss(transformer, pairs).logits
    let logits = trace.value(packed)
    var row = 0
    for pair in pairs {
      let pass = try ForwardPass(model, source: pair.source, target: pair.target.dropLast())
      let alone = try #require(pass.find("logits")?.value)
      for each in 0..<alone.rows {
        #expect(logits.row(row) == alone.row(each))
        row += 1
      }
    }
    #expect(row == logits.rows)
  }

  @Test func aTrainingThatDivergesIsFoundOut() throws {
    let plan = TrainingPlan(
      seed: 0, updates: 40, batch: 3, learningRate: LearningRate(peak: 1e30, warmup: 0), labelSmoothing: 0)
    var training = Training(model, pairs, plan: plan)
    #expect(!training.hasDiverged)
    while !training.isFinished, !training.hasDiverged { try training.update() }
    #expect(training.hasDiverged && training.updates < 40)
  }

  @Test func oneThreadAndTwoGiveTheSameBits() throws {
    let one = try model.gradients(of: pairs, smoothing: 0.1, threads: 1)
    let two = try model.gradients(of: pairs, smoothing: 0.1, threads: 2)
    #expect(one.gradients == two.gradients)
    #expect(one.loss == two.loss && one.correct == two.correct && one.answers == 10)
  }

  @Test func halvesAddUpToTheWhole() throws {
    var trace = Trace()
    let transformer = try trace.transformer(model)
    let loss = try trace.packedLoss(transformer, pairs, smoothing: 0.1).loss
    let gradients = try trace.gradients(of: loss, for: transformer.parameters)
    let batch = try model.gradients(of: pairs, smoothing: 0.1)
    #expect(abs(batch.loss - trace.value(loss).elements[0]) < 1e-5)
    for (gradient, other) in zip(gradients, batch.gradients) {
      let distances = zip(trace.value(gradient).elements, other.elements).map { abs($0 - $1) }
      #expect(distances.allSatisfy { $0 < 1e-5 })
    }
  }

  @Test func updatesLowerTheLoss() throws {
    var model = model
    var moments = model.parameters.map { AdamMoments($0.shape) }
    let adam = Adam(learningRate: 0.01)
    let before = try model.gradients(of: pairs)
    for _ in 0..<40 {
      adam.update(&model.parameters, gradients: try model.gradients(of: pairs).gradients, &moments)
    }
    let after = try model.gradients(of: pairs)
    #expect(after.loss < before.loss / 10)
    #expect(after.correct == after.answers)
  }

  @Test func ofWordsAlikeTheFirstIsTheAnswerOfTheModel() throws {
    var mute = model
    mute.parameters = mute.parameters.map { Matrix($0.shape) { _, _ in 0 } }
    #expect(try mute.gradients(of: pairs).correct == 0)
    #expect(try mute.accuracy(on: pairs) == 0)
  }

  @Test func anUnknownIdIsAFact() {
    let wrong = [Example(source: [99, 2], target: [1, 2])]
    #expect(throws: MatrixProblem.self) { try model.gradients(of: wrong, threads: 2) }
  }
}
