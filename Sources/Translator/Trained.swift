import Transformers

extension Translator {
  /// Learns the corpus by the usual plan.
  /// - Parameters:
  ///   - threads: how many may be used; no result depends on it.
  ///   - isCancelled: asked before each update.
  /// - Returns: `nil` where it was cancelled
  public static func trained(threads: Int = 1, isCancelled: () -> Bool) -> Model? {
    var training = training()
    while !training.isFinished {
      // Neither the corpus nor the plan asks for anything that a model of ours cannot do.
      guard !isCancelled(), (try? training.update(threads: threads)) != nil else { return nil }
    }
    return training.model
  }
}
