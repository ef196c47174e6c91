import Canvas
import MatrixFiles

/// The arrays of a file by name, with their shapes and types.
public struct ArrayListing: Sendable {
  let entries: [NumberFile.Entry]

  public init(_ entries: [NumberFile.Entry]) { self.entries = entries }

  /// A line for each. No name gives orders to a terminal.
  public var text: String {
    let names = entries.map { Self.shown($0.name) }
    let shapes = entries.map { shapeText($0.dimensions) }
    let (first, second) = (
      names.map { displayWidth(of: $0) }.max() ?? 0, shapes.map { displayWidth(of: $0) }.max() ?? 0
    )
    return zip(zip(names, shapes), entries).map { line, entry in
      let gap = String(repeating: " ", count: first - displayWidth(of: line.0) + 2)
      let other = String(repeating: " ", count: second - displayWidth(of: line.1) + 2)
      return "\(line.0)\(gap)\(line.1)\(other)\(Self.shown(entry.typeName))\n"
    }.joined()
  }

  /// A text in which nothing that a terminal would obey is left.
  public static func shown(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          [.control, .format].contains(scalar.properties.generalCategory) ? "\u{FFFD}" : scalar
        }))
  }
}
