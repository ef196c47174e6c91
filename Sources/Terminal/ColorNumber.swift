import CTerminal
import Canvas

extension Color {
  /// The number under which the terminal knows this colour; below 0 for its own.
  ///
  /// Whoever draws has chosen colours for the depth already. A colour that is finer than the depth is only a slip, and
  /// becomes the nearest one that can be shown.
  package func number(at depth: ColorDepth) -> Int32 {
    switch depth {
    case .mono: -1
    case .ansi16: number16
    case .indexed256: number256
    case .rgb24: number24
    }
  }

  private var number24: Int32 {
    switch self {
    case .standard: -1
    case .ansi(let index), .indexed(let index): Int32(TERMINAL_PALETTE) + Int32(index)
    case .rgb(let red, let green, let blue): Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    }
  }

  private var number256: Int32 {
    switch self {
    case .standard: -1
    case .ansi(let index), .indexed(let index): Int32(index)
    case .rgb(let red, let green, let blue): Self.nearestIndex(to: RGB(red, green, blue))
    }
  }

  private var number16: Int32 {
    switch self {
    case .standard: -1
    case .ansi(let index): Int32(index)
    case .indexed(let index): Self.nearestAnsi(to: RGB(xterm: index))
    case .rgb(let red, let green, let blue): Self.nearestAnsi(to: RGB(red, green, blue))
    }
  }

  /// The six levels of the cube of 216 colours.
  private static let levels = [0, 95, 135, 175, 215, 255]

  private static func nearestIndex(to color: RGB) -> Int32 {
    let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
    func nearestLevel(_ value: Int) -> Int {
      levels.indices.min { abs(levels[$0] - value) < abs(levels[$1] - value) } ?? 0
    }
    let cube = 16 + 36 * nearestLevel(red) + 6 * nearestLevel(green) + nearestLevel(blue)
    let gray = 232 + min(23, max(0, ((red + green + blue) / 3 - 3) / 10))
    func distance(_ index: Int) -> Int {
      let other = RGB(xterm: UInt8(index))
      let (r, g, b) = (Int(other.red) - red, Int(other.green) - green, Int(other.blue) - blue)
      return r * r + g * g + b * b
    }
    return Int32(distance(gray) < distance(cube) ? gray : cube)
  }

  /// One of the first eight: the others are missing on some terminals.
  private static func nearestAnsi(to color: RGB) -> Int32 {
    (color.red > 127 ? 1 : 0) + (color.green > 127 ? 2 : 0) + (color.blue > 127 ? 4 : 0)
  }
}
