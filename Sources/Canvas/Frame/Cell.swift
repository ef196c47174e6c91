/// One character position of a frame: a few plain bytes, so that thousands are copied and compared at once.
public struct Cell: Hashable, Sendable, BitwiseCopyable {
  /// The glyph in UTF-8: its first byte lowest, zeros behind its last.
  private let head, tail: UInt64
  public var style: Style

  /// Stands in the column behind a character that is two columns wide.
  public static let rightHalf: Character = "\u{0}"
  public static var blank: Cell { Cell(ascii: 0x20, style: .plain) }

  private static let mostBytes = 16

  /// - Parameter glyph: at most 16 bytes of UTF-8; what is longer, like a family of joined emoji, loses its last scalars.
  public init(glyph: Character, style: Style) {
    var words: (head: UInt64, tail: UInt64) = (0, 0)
    var count = 0
    for scalar in glyph.unicodeScalars {
      let bytes = scalar.utf8
      guard count + bytes.count <= Self.mostBytes else { break }
      for byte in bytes {
        if count < 8 {
          words.head |= UInt64(byte) << (8 * count)
        } else {
          words.tail |= UInt64(byte) << (8 * count - 64)
        }
        count += 1
      }
    }
    (head, tail) = words
    self.style = style
  }

  init(ascii byte: UInt8, style: Style) {
    (head, tail) = (UInt64(byte), 0)
    self.style = style
  }

  /// What stands there; for the right half of a wide character, `Cell.rightHalf`.
  public var glyph: Character {
    head < 0x80
      ? Character(Unicode.Scalar(UInt8(head))) : Character(String(String.UnicodeScalarView(scalars)))
  }

  /// What the glyph is made of.
  package var scalars: Scalars { Scalars(head: head, tail: tail) }

  /// Adds the glyph behind a text in UTF-8.
  func appendUTF8(to text: inout [UInt8]) {
    var (head, tail) = (head, tail)
    repeat {
      text.append(UInt8(truncatingIfNeeded: head))
      (head, tail) = (head >> 8 | tail << 56, tail >> 8)
    } while head != 0
  }

  func hasGlyph(of other: Cell) -> Bool { head == other.head && tail == other.tail }

  /// Whether a wide character begins in the column before.
  public var isRightHalf: Bool { head == 0 }

  /// The place without what stood there.
  var cleared: Cell { Cell(ascii: 0x20, style: style) }

  /// The same glyph in another style.
  func styled(_ style: Style) -> Cell {
    var cell = self
    cell.style = style
    return cell
  }

  /// The scalars of a glyph, read byte by byte.
  package struct Scalars: Sequence, IteratorProtocol {
    fileprivate var head, tail: UInt64
    private var isAtStart = true

    fileprivate init(head: UInt64, tail: UInt64) { (self.head, self.tail) = (head, tail) }

    package mutating func next() -> Unicode.Scalar? {
      // U+0000 is a glyph too; anywhere but at the start, zeros are what is left over.
      guard head != 0 || isAtStart else { return nil }
      isAtStart = false
      let first = takeByte()
      guard first >= 0xC0 else { return Unicode.Scalar(UInt8(first)) }
      let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
      var value = first & (0x3F >> UInt32(more))
      for _ in 0..<more { value = value << 6 | takeByte() & 0x3F }
      return Unicode.Scalar(value)
    }

    private mutating func takeByte() -> UInt32 {
      defer { (head, tail) = (head >> 8 | tail << 56, tail >> 8) }
      return UInt32(head & 0xFF)
    }
  }
}
