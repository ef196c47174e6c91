import Canvas
import Lessons

extension Course {
  /// The table of contents of a course in which every lesson is a document beside it: its parts, as in the list of lessons.
  /// - Parameter look: as for the lessons
  public func htmlContents(theme: Theme, look: Look? = nil, language: Language) -> String {
    var document = HTMLDocument(
      title: language.choose("Attention, one number at a time", "注意力机制，一次弄懂一个数"), [], language: language.tag,
      wording: theme.wording, scheme: look)
    document.introduction = parts.map { part, items in
      let heading = part.map { Self.heading(of: $0, items, in: language) } ?? ""
      return "\(heading)<ul class=\"contents\">\n\(items.map { $0.entry(in: language) }.joined())</ul>\n"
    }.joined()
    return document.text
  }

  /// The lessons of each part, in order; those with other numbers belong to none.
  private var parts: [(part: Part?, items: [Item])] {
    items.reduce(into: []) { parts, item in
      let part = Part(containing: item.number)
      if parts.isEmpty || parts[parts.count - 1].part != part { parts.append((part, [])) }
      parts[parts.count - 1].items.append(item)
    }
  }

  private static func heading(of part: Part, _ items: [Item], in language: Language) -> String {
    let minutes = items.compactMap { $0.header(in: language).minutes }.reduce(0, +)
    return "<h2>\(part.letter) \(escapedMarkup(part.title(in: language)))\(note(minutes, language))</h2>\n"
  }

  /// How long it takes; nothing where nobody says.
  fileprivate static func note(_ minutes: Int, _ language: Language) -> String {
    minutes > 0 ? " <small>\(minutes.inMinutes(language))</small>" : ""
  }

  /// From a lesson to the table of contents, to the lesson before it and to the one behind it.
  public func links(from item: Item, in language: Language) -> [HTMLDocument.Link] {
    guard let index = items.firstIndex(where: { $0.slug == item.slug }) else { return [] }
    var links = [HTMLDocument.Link("index", language.choose("Contents", "目录"), target: "index.html")]
    for (relation, other) in [("prev", index - 1), ("next", index + 1)] where items.indices.contains(other) {
      let neighbour = items[other]
      let title = "\(neighbour.number) \(neighbour.header(in: language).title)"
      links.append(
        HTMLDocument.Link(
          relation, relation == "prev" ? "← \(title)" : "\(title) →", target: "\(neighbour.fileName).html"))
    }
    return links
  }
}

extension Course.Item {
  /// Of a file made of the lesson, without its ending: `09-scores`.
  public var fileName: String { (number < 10 ? "0" : "") + "\(number)-\(slug)" }

  /// In a table of contents.
  fileprivate func entry(in language: Language) -> String {
    let header = header(in: language)
    return """
      <li><a href="\(escapedMarkup(fileName)).html">\(number) \(escapedMarkup(header.title))</a>\
      \(Course.note(header.minutes ?? 0, language))
      <p>\(escapedMarkup(header.summary))</p></li>

      """
  }
}
