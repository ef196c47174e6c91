import CTerminal
import Canvas

/// What is sent for one character of a frame: never anything that the terminal would obey, nor anything that takes other
/// room than the frame has for it.
struct Glyph {
  /// The character and what combines with it.
  private(set) var scalars: [UInt32] = []
  /// Whether something of one column stands in for it.
  private(set) var isReplaced = false
  private let charset: Charset

  init(_ charset: Charset) {
    self.charset = charset
    scalars.reserveCapacity(5)
  }

  mutating func set(_ glyph: Cell.Scalars, columns: Int) {
    scalars.removeAll(keepingCapacity: true)
    for scalar in glyph {
      if scalars.isEmpty {
        isReplaced = !fits(scalar, columns)
        scalars.append(isReplaced ? replacement : scalar.value)
      } else if !isReplaced, scalars.count < 5, terminal_width(scalar.value) == 0 {
        scalars.append(scalar.value)
      }
    }
  }

  private func fits(_ scalar: Unicode.Scalar, _ columns: Int) -> Bool {
    if scalar.isASCII { return columns == 1 && scalar.value >= 0x20 && scalar.value != 0x7F }
    return charset == .utf8 && terminal_width(scalar.value) == columns
  }

  private var replacement: UInt32 { charset == .utf8 ? 0xFFFD : 0x3F }
}
