import Canvas
import Lessons

extension Course {
  /// The table of contents of a course in which every lesson is a document beside it.
  /// - Parameter look: as for the lessons
  public func htmlContents(theme: Theme, look: Look? = nil, language: Language) -> String {
    let lessons = items.map { item in
      let header = item.header(in: language)
      return """
        <li><a href="\(escapedMarkup(item.fileName)).html">\(item.number) \(escapedMarkup(header.title))</a>
        <p>\(escapedMarkup(header.summary))</p></li>

        """
    }
    var document = HTMLDocument(
      title: language.choose("Attention, one number at a time", "注意力机制，一次弄懂一个数"), [], language: language.tag,
      wording: theme.wording, scheme: look)
    document.introduction = "<ul class=\"contents\">\n\(lessons.joined())</ul>\n"
    return document.text
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
}
