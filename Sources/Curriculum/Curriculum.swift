/// The lessons that come with the program, compiled in.
public enum Curriculum {
  /// A lesson file as it stands in `lessons/`.
  public struct File: Hashable, Sendable {
    /// `en` or `zh`.
    public let language: String
    /// `10-scaling.md`.
    public let name: String
    public let text: String
  }
}
