import MatrixFiles
import Testing

@Suite struct SafetensorsTests {
  @Test func equalContentsGiveEqualBytes() throws {
    let file = SafetensorsFile(
      metadata: ["b": "2", "a": "\"1\"\n"],
      tensors: [
        "y": .init([2, 2], elements: [1, 2, 3, 4]), "x": .init([], elements: [5]), "z": .init([0], elements: []),
      ])
    let bytes = file.bytes
    #expect(try SafetensorsFile(bytes) == file)
    #expect(try SafetensorsFile(bytes).bytes == bytes)
    #expect(file.tensors["y"]?.matrix?[1, 0] == 3)
    let header = #"{"__metadata__":{"a":"\"1\"\u000a","b":"2"},"x":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"#
    #expect(String(decoding: bytes[8...], as: UTF8.self).hasPrefix(header))
    #expect(bytes[0] % 8 == 0)
  }

  @Test func `one tensor of another type leaves the others readable`() throws {
    let header =
      #"{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"F4","shape":[3],"data_offsets":[2,4]}}"#
    let file = try NumberFile(FileBytes(written(header, [7, 8, 0, 0])))
    #expect(file.entries.map(\.typeName) == ["uint8", "F4"])
    #expect(try file.entries[0].array().plane()[0, 1] == 8)
    #expect(throws: MatrixFileProblem(.safetensors(.type("F4", of: "b")))) { try file.entries[1].array() }
  }

  @Test(arguments: [
    #"{"a":{"dtype":"F4","shape":[9223372036854775807],"data_offsets":[0,0]},"b":{"dtype":"F4","shape":[9],"data_offsets":[0,0]}}"#,
    #"{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}"#,
  ])
  func `lengths that no memory has are an error`(header: String) {
    #expect(throws: MatrixFileProblem.self) { try SafetensorsFile(written(header, [])) }
    #expect(throws: MatrixFileProblem.self) { try NumberFile(FileBytes(written(header, []))).entries[0].array() }
  }

  @Test func `huge lengths with a 0 among them hold nothing`() throws {
    let header = #"{"a":{"dtype":"F32","shape":[4294967296,4294967296,0],"data_offsets":[0,0]}}"#
    #expect(try SafetensorsFile(written(header, [])).tensors["a"]?.elements == [])
  }

  // All numbers that a byte can be, by the definitions: 1.m·2^(e − bias), and 0.m·2^(1 − bias) for e = 0.
  @Test(arguments: [("F8_E4M3", 4, 3), ("F8_E5M2", 5, 2)])
  func `floats of eight bits`(_ type: String, _ exponentBits: Int, _ mantissaBits: Int) throws {
    let header = #"{"a":{"dtype":"\#(type)","shape":[256],"data_offsets":[0,256]}}"#
    let tensor = try #require(try SafetensorsFile(written(header, (0...255).map { UInt8($0) })).tensors["a"])
    for byte in 0..<256 {
      let (exponent, mantissa) = (byte >> mantissaBits & (1 << exponentBits - 1), byte & (1 << mantissaBits - 1))
      let bias = 1 << (exponentBits - 1) - 1
      let share = Float(mantissa) / Float(1 << mantissaBits)
      var expected =
        exponent == 0
        ? Float(sign: .plus, exponent: 1 - bias, significand: 1) * share
        : Float(sign: .plus, exponent: exponent - bias, significand: 1 + share)
      if exponentBits == 5, exponent == 31 { expected = mantissa == 0 ? .infinity : .nan }
      if exponentBits == 4, byte & 0x7F == 0x7F { expected = .nan }
      if byte >= 128 { expected = -expected }
      let found = tensor.elements[byte]
      #expect(found == expected || found.isNaN && expected.isNaN, "\(byte)")
    }
  }

  @Test func otherTypesBecomeFloats() throws {
    let one: [String: [UInt8]] = [
      "F16": [0x00, 0x3E], "BF16": [0xC0, 0x3F], "F32": [0, 0, 0xC0, 0x3F], "F64": [0, 0, 0, 0, 0, 0, 0xF8, 0x3F],
    ]
    for (type, element) in one {
      let header = #"{"a":{"dtype":"\#(type)","shape":[1],"data_offsets":[0,\#(element.count)]}}"#
      let tensor = try #require(try SafetensorsFile(written(header, element)).tensors["a"])
      #expect(tensor.elements == [1.5])
      #expect(tensor.type.rawValue == type)
    }
  }

  @Test(arguments: [
    ("", SafetensorsFact.header), ("[]", .header), (#"{"a":1"#, .header), (#"{"a":{}} {}"#, .header),
    (#"{"a":{}}"#, .entry("a")),
    (#"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#, .entry("a")),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#, .entry("a")),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}"#, .entry("a")),
    (#"{"a":{"dtype":"F32","shape":[1],"shape":[1],"data_offsets":[0,4]}}"#, .entry("a")),
    (#"{"__metadata__":{"a":1}}"#, .entry("__metadata__")),
    (#"{"a":{"dtype":"C64","shape":[1],"data_offsets":[0,8]}}"#, .type("C64", of: "a")),
    (#"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}"#, .outside("a", end: 12, available: 8)),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}"#, .length("a", bytes: 8, expected: 4)),
    (
      #"{"a":{"dtype":"F32","shape":[4611686018427387904,8],"data_offsets":[0,8]}}"#,
      .length("a", bytes: 8, expected: .max)
    ),
    (
      #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
      .twice("a")
    ),
    (
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
      .overlap("a", "b")
    ),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#, .unused(4)),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, .unused(4)),
  ])
  func aBrokenHeaderIsOneFact(_ header: String, _ fact: SafetensorsFact) {
    #expect(throws: MatrixFileProblem(.safetensors(fact))) {
      try SafetensorsFile(written(header, [0, 0, 0, 0, 0, 0, 0, 0]))
    }
    for wording in MatrixFileProblem.Wording.allCases {
      #expect(!MatrixFileProblem(.safetensors(fact)).message(wording).isEmpty)
    }
  }

  @Test func lengthsAreHeldAgainstTheFile() {
    #expect(throws: MatrixFileProblem(.empty)) { try SafetensorsFile([]) }
    #expect(throws: MatrixFileProblem(.safetensors(.notSafetensors))) { try SafetensorsFile([1, 2, 3]) }
    #expect(throws: MatrixFileProblem(.safetensors(.headerLength(3, available: 2)))) {
      try SafetensorsFile([3, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x7D])
    }
    let header = #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#
    #expect(throws: MatrixFileProblem(.tooManyElements(limit: 1))) {
      try SafetensorsFile(written(header, Array(repeating: 0, count: 8)), limit: 1)
    }
  }

  @Test func deepNestingIsRefused() {
    let header = #"{"a":"# + String(repeating: "[", count: 100_000)
    #expect(throws: MatrixFileProblem(.safetensors(.header))) { try SafetensorsFile(written(header, [])) }
  }

  private func written(_ header: String, _ elements: [UInt8]) -> [UInt8] {
    let count = header.utf8.count
    return [UInt8(count & 0xFF), UInt8(count >> 8 & 0xFF), UInt8(count >> 16), 0, 0, 0, 0, 0] + Array(header.utf8)
      + elements
  }
}
