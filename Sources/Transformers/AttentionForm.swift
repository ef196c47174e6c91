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

  /// The lengths of the sentences that ask; `nil` for a single one.
  var queryLengths: [Int]? {
    if case .packed(let queries, _, _) = self { queries } else { nil }
  }
}
