/// Collects what is written, and sends it on in pieces: what is written may be larger than there is room for.
struct PieceWriter<Problem: Error> {
  private var bytes: [UInt8] = []
  private let send: ([UInt8]) throws(Problem) -> Void

  /// About so many bytes are a piece.
  private static var length: Int { 1 << 16 }

  init(_ send: @escaping ([UInt8]) throws(Problem) -> Void) { self.send = send }

  mutating func add(_ text: String) throws(Problem) {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= Self.length { try end() }
  }

  mutating func add(_ more: [UInt8]) throws(Problem) {
    bytes += more
    if bytes.count >= Self.length { try end() }
  }

  /// Several things with something between them.
  mutating func add<Things: Sequence>(
    _ things: Things, between separator: String,
    _ add: (inout PieceWriter, Things.Element) throws(Problem) -> Void
  ) throws(Problem) {
    var isFirst = true
    for thing in things {
      if !isFirst { try self.add(separator) }
      isFirst = false
      try add(&self, thing)
    }
  }

  /// Numbers with something between them.
  mutating func add(
    _ numbers: [Float], between separator: String, _ numeral: (Float) -> String
  ) throws(Problem) {
    for start in stride(from: 0, to: numbers.count, by: 4096) {
      if start > 0 { try add(separator) }
      try add(joined(numbers[start...].prefix(4096), separator, numeral))
    }
  }

  /// Sends what is left.
  mutating func end() throws(Problem) {
    guard !bytes.isEmpty else { return }
    try send(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

// What goes over many numbers stands outside of what is generic: so it is compiled for what it is.
private func joined(_ numbers: ArraySlice<Float>, _ separator: String, _ numeral: (Float) -> String) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(16 * numbers.count)
  for number in numbers {
    if !bytes.isEmpty { bytes.append(contentsOf: separator.utf8) }
    bytes.append(contentsOf: numeral(number).utf8)
  }
  return bytes
}
