extension HTMLDocument {
  /// A part of an outline: a section, or what belongs together.
  public indirect enum OutlineEntry: Hashable, Sendable {
    /// - Parameter index: among the sections
    case section(String, index: Int)
    case group(String, [OutlineEntry])
  }

  var outlineMarkup: String {
    guard !outline.isEmpty else { return "" }
    return """
      <details class="outline">
      <summary>\(wording.allSteps)</summary>
      \(list(outline))</details>

      """
  }

  private func list(_ entries: [OutlineEntry]) -> String { "<ul>\n\(entries.map(item).joined())</ul>\n" }

  private func item(_ entry: OutlineEntry) -> String {
    switch entry {
    case .section(let title, let index):
      "<li class=\"leaf\"><a href=\"#step-\(index + 1)\">\(escapedMarkup(title))</a></li>\n"
    case .group(let title, let entries): "<li>\(escapedMarkup(title))\n\(list(entries))</li>\n"
    }
  }
}
