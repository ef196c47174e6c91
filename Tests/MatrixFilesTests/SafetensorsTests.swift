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
    (#"{"a":{"dtype":"F8_E4M3","shape":[8],"data_offsets":[0,8]}}"#, .type("F8_E4M3", of: "a")),
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
