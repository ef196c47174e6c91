/// Finds the YAML between the two `---` of a lesson and takes what it knows from it.
struct FrontMatterReader {
  let source: Source
  private var frontMatter = FrontMatter()
  private var problems: [Problem] = []
  private static let keys = ["title", "summary", "requires", "minutes"]
  private static let fence = "---"

  /// - Returns: also the byte at which the lesson itself begins.
  static func read(_ source: Source) -> (frontMatter: FrontMatter, body: Int, problems: [Problem]) {
    guard source.text.hasPrefix(fence + "\n") else {
      return (FrontMatter(), 0, [Problem(.missingFrontMatter, at: Span(0, 0))])
    }
    let start = fence.utf8.count + 1
    guard let end = closingFence(in: source.text) else {
      return (FrontMatter(), source.text.utf8.count, [Problem(.unclosedFrontMatter, at: Span(0, fence.utf8.count))])
    }
    var reader = FrontMatterReader(source: source)
    reader.read(Span(start, end))
    return (reader.frontMatter, end + fence.utf8.count, reader.problems)
  }

  /// The text up to its second `---`.
  static func head(of text: String) -> String {
    guard let end = closingFence(in: text) else { return "" }
    return String(decoding: text.utf8.prefix(end + fence.utf8.count), as: UTF8.self)
  }

  /// Where the second `---` stands on a line of its own.
  private static func closingFence(in text: String) -> Int? {
    var rest = text.utf8[...]
    var offset = 0
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[..<end]
      if offset > 0, line.elementsEqual(fence.utf8) { return offset }
      offset += line.count + 1
      rest = rest[rest.index(after: end)...]
    }
    return offset > 0 && rest.elementsEqual(fence.utf8) ? offset : nil
  }

  private mutating func read(_ span: Span) {
    do throws(Problem) {
      let entries = try YamlReader.mapping(in: source, span)
      for entry in entries { take(entry) }
      for key in ["title", "summary"] where !entries.contains(where: { $0.key == key }) {
        problems.append(Problem(.missingKey(key), at: Span(0, Self.fence.utf8.count)))
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func take(_ entry: YamlReader.Entry) {
    switch entry.key {
    case "title": frontMatter.title = text(entry)
    case "summary": frontMatter.summary = text(entry)
    case "requires":
      guard case .list(let slugs) = entry.value else { return complain(entry, .slugs) }
      frontMatter.requires = slugs
    case "minutes":
      guard case .text(let written) = entry.value, let minutes = Int(written), minutes > 0 else {
        return complain(entry, .wholeNumber)
      }
      frontMatter.minutes = minutes
    default:
      let meant = nearest(to: entry.key, among: Self.keys)
      problems.append(Problem(.unknownKey(oneLine(entry.key), nearest: meant), at: entry.span))
    }
  }

  private mutating func text(_ entry: YamlReader.Entry) -> String {
    guard case .text(let text) = entry.value, !text.isEmpty else {
      complain(entry, .text)
      return ""
    }
    // YAML can write a control character as an escape.
    if !printable(text).replaced.isEmpty { problems.append(Problem(.controlCharacter, at: entry.span)) }
    return oneLine(text)
  }

  private mutating func complain(_ entry: YamlReader.Entry, _ needs: Problem.Form) {
    problems.append(Problem(.badKey(entry.key, needs: needs), at: entry.span))
  }
}
