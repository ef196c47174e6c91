import Matrices

/// How the attention inside a layer is done: for people, or for speed.
public enum AttentionForm: Sendable {
  /// One sentence, every head's scores and weights as entries of their own.
  ///
  /// The mask is (targets × sources), 0 where attending is not allowed.
  case explained(mask: Traced?)
  /// Many sentences below each other in one matrix, each of which sees only itself.
  ///
  /// The lengths are those of the sentences, which ask with `queries` rows and are asked with `keys` rows each.
  case packed(queries: [Int], keys: [Int], isCausal: Bool)

  /// One more token of a target: it asks all that came before it and itself.
  case continued(KeysAndValues?)
  /// Keys and values are known already and are not computed again.
  case remembered(KeysAndValues)

  /// The position in its sentence of each token that asks; `nil` where they are a single sentence from its beginning.
  var positions: [Int]? {
    if case .packed(let queries, _, _) = self { queries.flatMap { 0..<$0 } } else { nil }
  }
}

/// What an attention has computed of the sentence that is asked, for all heads.
public struct KeysAndValues: Sendable {
  /// (sources × h·d_k)
  public var keys: Traced
  /// (sources × h·d_v)
  public var values: Traced
}
