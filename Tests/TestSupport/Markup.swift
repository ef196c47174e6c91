import Foundation
import FoundationXML

/// What an XML parser reads of a document: its elements, in order.
///
/// - Returns: `nil` where it is not well-formed.
public func elements(ofMarkup text: String) -> [MarkupElement]? {
  let reader = Reader()
  let parser = XMLParser(data: Data(text.utf8))
  parser.delegate = reader
  return parser.parse() ? reader.elements : nil
}

/// An element with its attributes and the text directly in it.
public struct MarkupElement {
  public let name: String
  public let attributes: [String: String]
  public fileprivate(set) var text = ""
}

private final class Reader: NSObject, XMLParserDelegate {
  var elements: [MarkupElement] = []
  private var open: [Int] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(MarkupElement(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }
}
