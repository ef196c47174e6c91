import ArgumentParser
import Lessons
import ModelFiles
import Transformers
import Translator

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train the translator from nothing.",
    discussion: """
      A small encoder-decoder learns to translate Chinese sentences into English. The same seed gives the same model.
      That of seed 0 with all updates is kept, so that `qkv forward` need not train it again; --save keeps any.

      Examples:
        qkv train
        qkv train --seed 7 --save mine.safetensors
        qkv forward "我 爱 学习" --model mine.safetensors
      """)

  @Option(help: ArgumentHelp("Of the first weights and of the order of the sentences.", valueName: "n"))
  var seed: UInt64 = 0

  @Option(help: ArgumentHelp("Learn from so many batches of 16 sentences.", valueName: "n"))
  var updates: Int?

  @Option(
    help: ArgumentHelp("Write the model to a file too, with the names that PyTorch gives.", valueName: "file"),
    completion: .file())
  var save: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let surroundings = Surroundings.current()
    let language = options.wishes.language(in: surroundings)
    var plan = Translator.plan(seed: seed)
    if let updates {
      guard (1...100_000).contains(updates) else { throw Failure(.noUpdates(updates), in: language) }
      plan.updates = updates
    }
    if let save { try requireWritable(save, in: language) }
    let clock = ContinuousClock()
    let begin = clock.now
    let (model, losses) = try WatchedTraining(plan, language: language).run()
    let seconds = (clock.now - begin).seconds
    if updates == nil, seed == 0 { CachedTranslator(surroundings, seed: seed, language: language).keep(model) }
    if let save { try writeFile(model.safetensors().bytes, to: save, in: language) }
    let summary = Summary(model: model, losses: losses, seconds: seconds)
    try writeOutput(Array((try summary.text(in: language) + "\n").utf8), in: language)
  }
}

/// What came of a training.
private struct Summary {
  let model: Model
  let losses: [Float]
  let seconds: Double

  func text(in language: Language) throws -> String {
    let corpus = Corpus.shared
    let (trained, heldOut) = (model.examples(corpus.training), model.examples(corpus.heldOut))
    let (known, new) = (try right(trained), try right(heldOut))
    let time = "\(Int(seconds * 1000))"
    return language.choose(
      """
      \(losses.count) updates in \(time) ms
      word for word: \(known) of \(trained.count) sentences that it learned from, \(new) of \(heldOut.count) new ones
      """,
      """
      \(losses.count) 次更新，用时 \(time) 毫秒
      逐词全对：学过的 \(trained.count) 句中 \(known) 句，没学过的 \(heldOut.count) 句中 \(new) 句
      """)
      + "\n\(Corpus.running) → \(model.translation(of: Corpus.running) ?? "")"
  }

  private func right(_ examples: [Example]) throws -> Int {
    Int((try model.accuracy(on: examples, threads: trainingThreads) * Double(examples.count)).rounded())
  }
}
