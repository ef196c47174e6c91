/// The two languages in which everything is said.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// One of two wordings of the same thing.
  public func choose<Wording>(_ english: Wording, _ chinese: Wording) -> Wording {
    self == .english ? english : chinese
  }
}
