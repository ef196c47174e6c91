/// What is painted of one character of a drawing: rectangles, in a cell of 8×16.
///
/// Fonts leave seams between blocks and between lines; rectangles leave none.
struct Ink: Hashable {
  let shapes: [Shape]
  /// A shade is a block that lets a part of the background through.
  let opacity: Opacity

  struct Shape: Hashable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int

    init(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }
  }

  enum Opacity: String { case quarter = "0.25", half = "0.5", most = "0.75", full = "1" }

  static let cellWidth = 8
  static let cellHeight = 16

  /// - Returns: `nil` for what is written and not drawn.
  init?(_ scalar: Unicode.Scalar) {
    var opacity = Opacity.full
    switch scalar.value {
    case 0x2500...0x257F: shapes = Self.lines(scalar)
    case 0x2580: shapes = [Shape(0, 0, 8, 8)]
    case 0x2581...0x2588:
      let height = 2 * Int(scalar.value - 0x2580)
      shapes = [Shape(0, 16 - height, 8, height)]
    case 0x2589...0x258F: shapes = [Shape(0, 0, Int(0x2590 - scalar.value), 16)]
    case 0x2590: shapes = [Shape(4, 0, 4, 16)]
    case 0x2591...0x2593:
      shapes = [Shape(0, 0, 8, 16)]
      opacity = [.quarter, .half, .most][Int(scalar.value - 0x2591)]
    case 0x2594: shapes = [Shape(0, 0, 8, 2)]
    case 0x2595: shapes = [Shape(7, 0, 1, 16)]
    case 0x2801...0x28FF: shapes = Self.dots(scalar.value - 0x2800)
    default: shapes = []
    }
    self.opacity = opacity
    guard !shapes.isEmpty else { return nil }
  }

  /// The arms of a line, from the middle of the cell.
  private static func lines(_ scalar: Unicode.Scalar) -> [Shape] {
    let (left, right) = (Shape(0, 8, 5, 1), Shape(4, 8, 4, 1))
    let (up, down) = (Shape(4, 0, 1, 9), Shape(4, 8, 1, 8))
    let (across, along) = (Shape(0, 8, 8, 1), Shape(4, 0, 1, 16))
    switch scalar {
    case "─": return [across]
    case "│": return [along]
    case "┌": return [right, down]
    case "┐": return [left, down]
    case "└": return [right, up]
    case "┘": return [left, up]
    case "├": return [along, right]
    case "┤": return [along, left]
    case "┬": return [across, down]
    case "┴": return [across, up]
    case "┼": return [across, along]
    case "═": return [Shape(0, 6, 8, 1), Shape(0, 10, 8, 1)]
    case "╬": return [Shape(0, 6, 8, 1), Shape(0, 10, 8, 1), Shape(2, 0, 1, 16), Shape(6, 0, 1, 16)]
    case "╌": return [Shape(1, 8, 2, 1), Shape(5, 8, 2, 1)]
    case "┈": return [0, 2, 4, 6].map { Shape($0, 8, 1, 1) }
    case "┊": return [1, 5, 9, 13].map { Shape(4, $0, 1, 2) }
    case "┃": return [Shape(3, 0, 2, 16)]
    default: return []
    }
  }

  /// Eight dots in two columns; the bits of Braille in the order of Unicode.
  private static func dots(_ bits: UInt32) -> [Shape] {
    let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    return places.enumerated().filter { bits & 1 << UInt32($0.offset) != 0 }.map { _, place in
      Shape(4 * place.0 + 1, 4 * place.1 + 1, 2, 2)
    }
  }
}
