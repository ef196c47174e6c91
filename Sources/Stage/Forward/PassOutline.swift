import Canvas
import Lessons

extension Machine {
  /// Operations, each a section of a document, inside of the parts that they belong to.
  func outline(of operations: [Int], inside part: Int = 0, in language: Language) -> [HTMLDocument.OutlineEntry] {
    children(of: part).compactMap { place in
      let name = places[place].kind.name(in: language)
      guard places[place].isPart else { return operations.firstIndex(of: place).map { .section(name, index: $0) } }
      let inner = outline(of: operations, inside: place, in: language)
      return inner.isEmpty ? nil : .group(name, inner)
    }
  }
}
