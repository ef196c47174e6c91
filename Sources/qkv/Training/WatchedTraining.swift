import Canvas
import Glibc
import Lessons
import Transformers
import Translator

/// A training whose progress stands on standard error and that Ctrl-C ends; esc and q too, where somebody waits for the
/// screen that comes behind it.
struct WatchedTraining {
  let plan: TrainingPlan
  let language: Language
  /// Whether a screen comes behind it, which esc and q leave.
  let leadsToScreen: Bool
  private let isOnTerminal = isatty(STDERR_FILENO) == 1
  /// After so many updates there is something new to say.
  private let pause = 100

  init(_ plan: TrainingPlan, leadsToScreen: Bool = false, language: Language) {
    self.plan = plan
    self.leadsToScreen = leadsToScreen
    self.language = language
  }

  /// - Throws: a failure with status 130 where somebody broke it off, with status 1 where it diverges.
  func run() throws(Failure) -> (model: Model, losses: [Float]) {
    let interruption = Interruption()
    defer { interruption.end() }
    let keys = leadsToScreen ? KeyWatch() : nil
    defer { keys?.end() }
    var training = Translator.training(plan)
    let heldOut = training.model.examples(Corpus.shared.heldOut)
    let clock = ContinuousClock()
    let begin = clock.now
    while !training.isFinished {
      guard !interruption.hasHappened, keys?.sawLeave() != true else {
        clearLine()
        throw .interrupted(language.choose("training was broken off; nothing is kept", "训练已中断，什么也没有保存"))
      }
      // Neither the corpus nor the plan asks for anything that a model of ours cannot do.
      _ = try! training.update(threads: trainingThreads)
      guard !training.hasDiverged else {
        clearLine()
        throw .failed(diverged(at: training.updates))
      }
      if training.updates.isMultiple(of: pause) || training.isFinished {
        report(training, heldOut, elapsed: clock.now - begin)
      }
    }
    clearLine()
    return (training.model, training.losses)
  }

  private func diverged(at update: Int) -> String {
    language.choose(
      "qkv: the training diverged: after update \(update) the loss is no number any more; nothing is kept",
      "qkv：训练发散：第 \(update) 次更新后损失已不是数，什么也没有保存")
  }

  private func report(_ training: Training, _ heldOut: [Example], elapsed: Duration) {
    let recent = training.losses.suffix(pause)
    let loss = recent.reduce(0, +) / Float(recent.count)
    let model = training.model
    let accuracy = (try? model.accuracy(on: heldOut, changes: plan.changes, threads: trainingThreads)) ?? 0
    let left = elapsed.seconds / Double(training.updates) * Double(plan.updates - training.updates)
    let written = model.translation(of: Corpus.running) ?? ""
    let (update, percent) = ("\(training.updates)/\(plan.updates)", "\(Int((accuracy * 100).rounded()))")
    let (lost, seconds) = (formatted(loss, digits: 3), formatted(Float(left), digits: 1))
    show(
      language.choose(
        "update \(update) · loss \(lost) · new sentences \(percent) % · \(seconds) s left · ",
        "更新 \(update) · 损失 \(lost) · 新句子 \(percent) % · 还要 \(seconds) 秒 · ")
        + "\(Corpus.running) → \(written)")
  }

  /// On a terminal one line that changes, elsewhere one line after another.
  private func show(_ line: String) {
    guard isOnTerminal else { return writeError(line) }
    writeOverLine(line)
  }

  private func clearLine() {
    if isOnTerminal { writeOverLine("") }
  }
}

/// How many threads can run at a time.
let processorCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

/// As many as a batch is cut into.
let trainingThreads = min(2, processorCount)

extension Model {
  /// The likeliest translation, word by word; `nil` for words that the model does not know.
  func translation(of sentence: String) -> String? {
    guard let source = try? source.source(sentence), let words = try? greedyTranslation(source) else { return nil }
    return target.sentence(words)
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
