/// How an element is stored in a .npy file: `<f4` is a little-endian float of four bytes.
struct NpyType {
  let kind: Kind
  /// In bytes.
  let size: Int
  let isBigEndian: Bool

  enum Kind: Character {
    case float = "f"
    case signed = "i"
    case unsigned = "u"
    case boolean = "b"
  }

  init?(_ name: String) {
    let letters = Array(name)
    guard letters.count == 3, "<>|=".contains(letters[0]), let kind = Kind(rawValue: letters[1]),
      let size = letters[2].wholeNumberValue
    else { return nil }
    let sizes: [Int] =
      switch kind {
      case .float: [4, 8]
      case .signed, .unsigned: [1, 2, 4, 8]
      case .boolean: [1]
      }
    guard sizes.contains(size) else { return nil }
    self.kind = kind
    self.size = size
    isBigEndian = letters[0] == ">"
  }

  /// The element that begins at `index`, rounded to the nearest `Float`.
  func element(_ bytes: ArraySlice<UInt8>, at index: Int) -> Float {
    let stored = bytes[index..<index + size]
    let bits =
      isBigEndian
      ? stored.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } : stored.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    switch kind {
    case .float: return size == 4 ? Float(bitPattern: UInt32(bits)) : Float(Double(bitPattern: bits))
    case .unsigned, .boolean: return Float(bits)
    case .signed:
      let unused = UInt64(64 - 8 * size)
      return Float(Int64(bitPattern: bits << unused) >> Int64(unused))
    }
  }
}
