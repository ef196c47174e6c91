extension SafetensorsFile {
  /// The bytes of the file: 32-bit floats, names in order, so that equal contents give equal bytes.
  public var bytes: [UInt8] {
    let sorted = tensors.sorted { $0.key < $1.key }
    var header = Array(headerText(sorted).utf8)
    // Spaces up to a length that keeps the elements aligned.
    header += Array(repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + header.count + 4 * sorted.reduce(0) { $0 + $1.value.elements.count })
    withUnsafeBytes(of: UInt64(header.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes += header
    for element in sorted.lazy.flatMap(\.value.elements) {
      withUnsafeBytes(of: element.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  private func headerText(_ sorted: [(key: String, value: Tensor)]) -> String {
    var members: [String] = []
    if !metadata.isEmpty {
      let words = metadata.sorted { $0.key < $1.key }.map { "\(jsonString($0.key)):\(jsonString($0.value))" }
      members.append("\"__metadata__\":{\(words.joined(separator: ","))}")
    }
    var start = 0
    for (name, tensor) in sorted {
      let end = start + 4 * tensor.elements.count
      let lengths = tensor.dimensions.map(String.init).joined(separator: ",")
      members.append(
        "\(jsonString(name)):{\"dtype\":\"F32\",\"shape\":[\(lengths)],\"data_offsets\":[\(start),\(end)]}")
      start = end
    }
    return "{\(members.joined(separator: ","))}"
  }
}
