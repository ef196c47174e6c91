import CYaml

/// Reads a flat mapping with libyaml: `key: text` and `key: [text, text]`.
///
/// libyaml itself and not Yams, because Yams loads Foundation, and loading that takes 7 of the 10 milliseconds in which
/// the first screen is to stand.
enum YamlReader {
  struct Entry {
    let key: String
    let value: Value
    fileprivate let start, end: yaml_mark_t
    fileprivate let source: Source
    fileprivate let firstLine: Int

    /// The key: found when somebody complains about it.
    var span: Span {
      Span(
        source.offset(line: firstLine + start.line, scalar: start.column),
        source.offset(line: firstLine + end.line, scalar: end.column))
    }
  }

  enum Value {
    case text(String)
    case list([String])
    case other
  }

  static func mapping(in source: Source, _ span: Span) throws(Problem) -> [Entry] {
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    let yaml = Array(source.text(span).utf8)
    let firstLine = source.place(of: span.lower).line - 1
    return try yaml.withUnsafeBufferPointer { bytes throws(Problem) in
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      var document = yaml_document_t()
      guard yaml_parser_load(&parser, &document) == 1 else {
        let offset = source.offset(line: firstLine + parser.problem_mark.line, scalar: parser.problem_mark.column)
        let message = parser.problem.map { String(cString: $0) } ?? ""
        throw Problem(.yaml(message), at: Span(offset, offset + 1))
      }
      defer { yaml_document_delete(&document) }
      return try entries(of: &document, in: source, firstLine: firstLine, span)
    }
  }

  private static func entries(
    of document: inout yaml_document_t, in source: Source, firstLine: Int, _ span: Span
  ) throws(Problem) -> [Entry] {
    guard let root = yaml_document_get_root_node(&document) else { return [] }
    guard root.pointee.type == YAML_MAPPING_NODE else { throw Problem(.yaml("not a mapping"), at: span) }
    let pairs = root.pointee.data.mapping.pairs
    var entries: [Entry] = []
    var pair = pairs.start
    while let current = pair, current != pairs.top {
      if let key = yaml_document_get_node(&document, current.pointee.key), let name = scalar(key) {
        let value = value(yaml_document_get_node(&document, current.pointee.value), in: &document)
        entries.append(
          Entry(
            key: name, value: value, start: key.pointee.start_mark, end: key.pointee.end_mark, source: source,
            firstLine: firstLine))
      }
      pair = current + 1
    }
    return entries
  }

  private static func value(_ node: UnsafeMutablePointer<yaml_node_t>?, in document: inout yaml_document_t) -> Value {
    guard let node else { return .other }
    if let text = scalar(node) { return .text(text) }
    guard node.pointee.type == YAML_SEQUENCE_NODE else { return .other }
    let items = node.pointee.data.sequence.items
    var list: [String] = []
    var item = items.start
    while let current = item, current != items.top {
      guard let element = yaml_document_get_node(&document, current.pointee), let text = scalar(element) else {
        return .other
      }
      list.append(oneLine(text))
      item = current + 1
    }
    return .list(list)
  }

  private static func scalar(_ node: UnsafeMutablePointer<yaml_node_t>) -> String? {
    guard node.pointee.type == YAML_SCALAR_NODE else { return nil }
    let scalar = node.pointee.data.scalar
    return String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }
}
