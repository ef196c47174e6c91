import Lessons
import ModelFiles
import Transformers
import Translator

/// The trained translator: learned on first use, and kept in `$XDG_CACHE_HOME/qkv/` from then on.
///
/// What is kept could be computed again, bit for bit: a file that cannot be read is no error, and neither is a folder
/// that cannot be written.
struct CachedTranslator {
  /// `nil` where there is no place for it.
  let path: String?
  let seed: UInt64
  let language: Language

  init(_ surroundings: Surroundings, seed: UInt64 = 0, language: Language) {
    self.seed = seed
    self.language = language
    let file = "translator-\(Translator.version)-\(seed).safetensors"
    path = surroundings.path(of: file, in: "XDG_CACHE_HOME", else: ".cache")
  }

  /// What was kept, or what is learned now, with progress on standard error.
  /// - Parameter leadsToScreen: whether a screen comes behind it, which esc and q leave.
  /// - Throws: a failure with status 130 where somebody broke it off.
  func model(leadsToScreen: Bool) throws(Failure) -> Model {
    if let kept { return kept }
    let leaving = leadsToScreen ? language.choose("; esc leaves", "；按 esc 离开") : ""
    writeError(
      language.choose(
        "qkv: training the translator; this happens once", "qkv：正在训练翻译模型，只需一次") + leaving)
    let plan = Translator.plan(seed: seed)
    let model = try WatchedTraining(plan, leadsToScreen: leadsToScreen, language: language).run().model
    keep(model)
    return model
  }

  /// The same without a word: where a screen is shown, nothing may be written on it.
  /// - Returns: `nil` where it was cancelled
  func model(isCancelled: () -> Bool) -> Model? {
    if let kept { return kept }
    guard let model = Translator.trained(threads: trainingThreads, isCancelled: isCancelled) else { return nil }
    try? write(model)
    return model
  }

  /// What was kept; `nil` where it has to be learned first.
  var kept: Model? {
    guard let path, let bytes = try? readFile(path, limit: 1 << 24, in: language),
      let model = try? Model(safetensors: bytes)
    else { return nil }
    let expected = Translator.untrained(seed: seed)
    guard model.shape == expected.shape, model.source == expected.source, model.target == expected.target else {
      return nil
    }
    return model
  }

  /// Puts a trained model in the place of whatever was there.
  func keep(_ model: Model) {
    do throws(Failure) {
      try write(model)
    } catch {
      writeError(error.message)
    }
  }

  private func write(_ model: Model) throws(Failure) {
    guard let path else { return }
    makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    try writeFile(model.safetensors().bytes, to: path, in: language)
  }
}
