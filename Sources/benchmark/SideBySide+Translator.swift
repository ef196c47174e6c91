import Transformers
import Translator

extension SideBySide {
  /// The training of the translator: the same sentences, model, batches and number of updates on both sides.
  func translator() throws {
    let corpus = Corpus.shared
    _ = folder.write(corpus.training.map { "\($0.chinese)\t\($0.english)\n" }.joined(), to: "pairs.tsv")
    heading("the translator, \(Translator.plan().updates) updates", "PyTorch")
    // They are faster on one thread.
    let begin = ContinuousClock.now
    let theirs = Comparison.measure(PackageResources.translator_py, in: folder)
    let wholeOfTheirs = theirs.isEmpty ? nil : ContinuousClock.now - begin
    row("an update, 1 thread", try update(threads: 1), theirs["update"])
    row("an update, 2 threads", try update(threads: 2), theirs["update"])
    row("from the start of the program to a saved model", try whole(runs: 5), wholeOfTheirs)
  }

  private func whole(runs: Int) throws -> Times {
    let file = folder.write("", to: "translator.safetensors")
    let programs = Programs(folder)
    return try programs.start([programs.qkv, "train", "--save", file], until: .end, runs: runs)
  }

  private func update(threads: Int) throws -> Times {
    var training = Translator.training()
    var durations: [Duration] = []
    while !training.isFinished {
      let begin = ContinuousClock.now
      _ = try training.update(threads: threads)
      durations.append(ContinuousClock.now - begin)
    }
    return Times(durations)
  }
}
