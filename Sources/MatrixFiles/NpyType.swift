extension NumberType {
  /// How NumPy writes it: `<f4` is a little-endian float of four bytes.
  init?(npy name: String) {
    let letters = Array(name)
    guard letters.count == 3, "<>|=".contains(letters[0]), let size = letters[2].wholeNumberValue else { return nil }
    let (kind, sizes): (Kind, [Int])
    switch letters[1] {
    case "f": (kind, sizes) = (.float, [2, 4, 8])
    case "i": (kind, sizes) = (.signed, [1, 2, 4, 8])
    case "u": (kind, sizes) = (.unsigned, [1, 2, 4, 8])
    case "b": (kind, sizes) = (.boolean, [1])
    default: return nil
    }
    guard sizes.contains(size) else { return nil }
    self.init(kind, size: size, isBigEndian: letters[0] == ">")
  }
}
