import MatrixFiles
import ModelFiles
import Testing
import Transformers

@Suite struct BrokenModelTests {
  private static func problem(_ breakIt: (inout SafetensorsFile) -> Void) throws -> ModelFileProblem? {
    var file = try SafetensorsFile(TorchReference.modelBytes)
    breakIt(&file)
    return problem(reading: file.bytes)
  }

  private static func problem(reading bytes: [UInt8]) -> ModelFileProblem? {
    do throws(ModelFileProblem) {
      _ = try Model(safetensors: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func eachDamageIsOneFact() throws {
    let norm = "encoder.norm.weight"
    let cases: [(ModelFileProblem, (inout SafetensorsFile) -> Void)] = [
      (.missingTensor(norm), { $0.tensors[norm] = nil }),
      (
        .missingTensor("decoder.layers.1.multihead_attn.in_proj_bias"),
        {
          $0.tensors["decoder.layers.1.multihead_attn.in_proj_bias"] = nil
        }
      ),
      (.unexpectedTensor("pos.pe"), { $0.tensors["pos.pe"] = .init([1], elements: [0]) }),
      (
        .shape(norm, found: [4, 4], expected: [16]),
        {
          $0.tensors[norm] = .init([4, 4], elements: Array(repeating: 1, count: 16))
        }
      ),
      (.missingMetadata("heads"), { $0.metadata["heads"] = nil }),
      (.metadata("heads", value: "four"), { $0.metadata["heads"] = "four" }),
      (.metadata("activation", value: "softplus"), { $0.metadata["activation"] = "softplus" }),
      (.metadata("layer_norm_eps", value: "-1"), { $0.metadata["layer_norm_eps"] = "-1" }),
      (.heads(3, dModel: 16), { $0.metadata["heads"] = "3" }),
      (.heads(0, dModel: 16), { $0.metadata["heads"] = "0" }),
      (.metadata("source_vocabulary", value: "[1, 2]"), { $0.metadata["source_vocabulary"] = "[1, 2]" }),
      (
        .vocabularySize("source_vocabulary", tokens: 3, tensor: "source_embedding.weight", rows: 10),
        { $0.metadata["source_vocabulary"] = #"["<pad>", "<start>", "<end>"]"# }
      ),
      (
        .vocabulary("source_vocabulary", .twice("b")),
        {
          $0.metadata["source_vocabulary"] = #"["<pad>", "<start>", "<end>", "a", "b", "b", "c", "d", "e", "f"]"#
        }
      ),
      (
        .vocabulary("source_vocabulary", .noSpecialTokens),
        {
          $0.metadata["source_vocabulary"] = #"["1", "2", "3", "a", "b", "b", "c", "d", "e", "f"]"#
        }
      ),
    ]
    for (expected, damage) in cases { #expect(try Self.problem(damage) == expected) }
    #expect(try Self.problem { _ in } == nil)
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func aWeightMustBeANumber(_ number: Float) throws {
    let problem = try Self.problem { file in
      var elements = file.tensors["generator.weight"]?.elements ?? []
      elements[7] = number
      file.tensors["generator.weight"] = .init([11, 16], elements: elements)
    }
    #expect(problem?.message(.english) == "tensor `generator.weight` contains \(word(number))")
    #expect(problem?.message(.chinese) == "张量 `generator.weight` 里有 \(word(number))")
  }

  private func word(_ number: Float) -> String {
    number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
  }

  @Test func weightsMustBe32BitFloats() throws {
    let bytes = TorchReference.modelBytes
    let stored = Array(#""generator.bias":{"dtype":"F32","shape":[11]"#.utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: stored) })
    let claimed = Array(#""generator.bias":{"dtype":"F16","shape":[22]"#.utf8)
    let changed = bytes[..<start] + claimed + bytes[(start + stored.count)...]
    #expect(Self.problem(reading: Array(changed)) == .type("generator.bias", found: "F16"))
  }

  @Test func aHeaderThatLiesIsFoundOut() {
    var bytes = TorchReference.modelBytes
    for index in 0..<8 { bytes[index] = 0xFF }
    let lie = SafetensorsFact.headerLength(.max, available: bytes.count - 8)
    #expect(Self.problem(reading: bytes) == .file(MatrixFileProblem(.safetensors(lie))))
    #expect(Self.problem(reading: []) == .file(MatrixFileProblem(.empty)))
  }

  @Test func everyTruncationIsAProblem() {
    let bytes = TorchReference.modelBytes
    for length in stride(from: 0, to: bytes.count, by: 97) {
      #expect(Self.problem(reading: Array(bytes[..<length])) != nil, "\(length)")
    }
  }

  @Test func everyProblemHasWordsInBothLanguages() {
    let problems: [ModelFileProblem] = [
      .file(MatrixFileProblem(.empty)), .missingMetadata("heads"), .metadata("heads", value: "x"),
      .heads(3, dModel: 16),
      .vocabulary("source_vocabulary", .noSpecialTokens), .vocabulary("source_vocabulary", .twice("a")),
      .vocabularySize("source_vocabulary", tokens: 3, tensor: "t", rows: 4), .missingTensor("t"),
      .unexpectedTensor("t"), .shape("t", found: [1], expected: [2, 3]), .type("t", found: "F16"),
      .notFinite("t", .nan),
    ]
    let english = Set(problems.map { $0.message(.english) })
    let chinese = Set(problems.map { $0.message(.chinese) })
    #expect(english.count == problems.count)
    #expect(chinese.count == problems.count)
    #expect(english.isDisjoint(with: chinese))
    #expect(
      ModelFileProblem.shape("t", found: [1], expected: [2, 3]).message(.english).contains("(1) instead of (2×3)"))
  }
}
