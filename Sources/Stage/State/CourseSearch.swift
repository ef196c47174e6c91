import Lessons

extension Course {
  /// What a name leads to.
  public enum SearchResult: Hashable, Sendable {
    case found(slug: String)
    /// A part of more than one name.
    case several([String])
    /// No name; those that come nearest.
    case none(nearest: [String])
  }

  /// Finds a lesson by its number, its slug, its title, or a part of one that no other has.
  public func search(_ text: String, in language: Language) -> SearchResult {
    if let item = items.first(where: { text.allSatisfy(\.isNumber) && Int(text) == $0.number || $0.slug == text }) {
      return .found(slug: item.slug)
    }
    let part = text.lowercased()
    let matches = items.filter { item in
      item.slug.contains(part) || item.headers.contains { $0.title.lowercased().contains(part) }
    }
    if matches.count == 1 { return .found(slug: matches[0].slug) }
    if !matches.isEmpty { return .several(matches.map(\.slug)) }
    return .none(nearest: nearestWords(to: part, among: items.map(\.slug), count: 3))
  }
}
