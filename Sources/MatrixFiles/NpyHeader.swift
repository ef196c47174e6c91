/// What stands in front of the elements of a .npy file: a Python dictionary.
struct NpyHeader {
  var type = ""
  var isFortranOrder = false
  var shape: [Int] = []

  init(type: String, shape: [Int]) {
    self.type = type
    self.shape = shape
  }

  /// Reads `{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }`.
  init(parsing bytes: ArraySlice<UInt8>) throws(MatrixFileProblem) {
    var scanner = NpyScanner(text: Substring(decoding: bytes, as: UTF8.self))
    var keys: Set<String> = []
    guard scanner.match("{") else { throw MatrixFileProblem(.npyHeader) }
    while !scanner.match("}") {
      guard let key = scanner.quoted(), scanner.match(":"), keys.insert(key).inserted,
        readValue(of: key, &scanner)
      else { throw MatrixFileProblem(.npyHeader) }
      _ = scanner.match(",")
    }
    guard keys == ["descr", "fortran_order", "shape"] else { throw MatrixFileProblem(.npyHeader) }
  }

  private mutating func readValue(of key: String, _ scanner: inout NpyScanner) -> Bool {
    switch key {
    case "descr":
      // A list here describes a record of several fields.
      guard let text = scanner.quoted() ?? scanner.list() else { return false }
      type = text
    case "fortran_order":
      isFortranOrder = scanner.match("True")
      guard isFortranOrder || scanner.match("False") else { return false }
    case "shape":
      guard let lengths = scanner.tuple() else { return false }
      shape = lengths
    default: return false
    }
    return true
  }

  /// The header as a file has it, with spaces up to a length that keeps the elements aligned.
  /// - Parameter preamble: how many bytes stand before it.
  func bytes(after preamble: Int) -> [UInt8] {
    let lengths = shape.map { "\($0)," }.joined(separator: " ")
    let text = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(lengths)), }"
    let padding = 63 - (preamble + text.utf8.count) % 64
    return Array(text.utf8) + Array(repeating: UInt8(ascii: " "), count: padding) + [UInt8(ascii: "\n")]
  }
}

/// Takes the pieces of a Python literal from the front of a text; each fails with `nil` or `false`.
private struct NpyScanner {
  var text: Substring

  mutating func match(_ word: String) -> Bool {
    text = text.drop { $0.isWhitespace }
    guard text.hasPrefix(word) else { return false }
    text = text.dropFirst(word.count)
    return true
  }

  mutating func quoted() -> String? {
    guard match("'"), let end = text.firstIndex(of: "'") else { return nil }
    defer { text = text[text.index(after: end)...] }
    return String(text[..<end])
  }

  /// A list as it is written, up to its end.
  mutating func list() -> String? {
    guard match("["), let end = text.firstIndex(of: "]") else { return nil }
    defer { text = text[text.index(after: end)...] }
    return "[" + text[...end]
  }

  /// Whole numbers that are not negative, e.g. `(3, 4)`, `(5,)` or `()`.
  mutating func tuple() -> [Int]? {
    guard match("("), let end = text.firstIndex(of: ")") else { return nil }
    let inside = text[..<end]
    text = text[text.index(after: end)...]
    var lengths: [Int] = []
    for piece in inside.split(separator: ",", omittingEmptySubsequences: true) {
      let digits = piece.filter { !$0.isWhitespace }
      if digits.isEmpty { continue }
      guard let length = Int(digits), length >= 0 else { return nil }
      lengths.append(length)
    }
    return lengths
  }
}
