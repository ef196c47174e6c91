import Foundation
import Matrices
import ModelFiles
import Testing
import Transformers

/// What PyTorch computed with the model in `Reference/`; `Reference/README.md` says how.
struct TorchReference: Decodable {
  let source: [String]
  let target_input: [String]
  let greedy: [String]
  let values: [String: [[Float]]]

  static let modelBytes = bytes("torch-transformer.safetensors")
  static let recorded: Result<TorchReference, any Error> = Result {
    try JSONDecoder().decode(TorchReference.self, from: Data(bytes("torch-transformer.json")))
  }

  private static func bytes(_ name: String) -> [UInt8] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Reference/\(name)")
    return Array((try? Data(contentsOf: file)) ?? Data())
  }
}

@Suite struct TorchReferenceTests {
  @Test func allMatricesAreThoseOfPyTorch() throws {
    let reference = try TorchReference.recorded.get()
    let model = try Model(safetensors: TorchReference.modelBytes)
    let pass = try ForwardPass(
      model, source: model.source.source(reference.source.joined(separator: " ")),
      target: try reference.target_input.map { try #require(model.target.id(of: $0)) })
    #expect(reference.values.count == 88)
    for (path, rows) in reference.values.sorted(by: { $0.key < $1.key }) {
      let (found, expected) = (try #require(pass.find(path), "\(path)").value, Matrix(rows))
      #expect(found.shape == expected.shape, "\(path)")
      let size = expected.elements.reduce(1) { max($0, abs($1)) }
      let worst = zip(found.elements, expected.elements).map { abs($0 - $1) / size }.max() ?? 0
      #expect(worst <= 2e-5, "\(path)")
    }
  }

  @Test func greedyWordsAreThoseOfPyTorch() throws {
    let reference = try TorchReference.recorded.get()
    let model = try Model(safetensors: TorchReference.modelBytes)
    let source = try model.source.source(reference.source.joined(separator: " "))
    let written = try model.greedyTranslation(source, limit: reference.greedy.count)
    #expect(model.target.tokens(written) == reference.greedy)
  }

  @Test func aModelThatIsWrittenReadsBackTheSame() throws {
    let model = try Model(safetensors: TorchReference.modelBytes)
    let bytes = model.safetensors().bytes
    #expect(try Model(safetensors: bytes) == model)
    #expect(try Model(safetensors: bytes).safetensors().bytes == bytes)
  }

  @Test(arguments: NormPlacement.allCases, Activation.allCases)
  func everySettingSurvives(_ placement: NormPlacement, _ activation: Activation) throws {
    var shape = ModelShape(
      dModel: 4, headCount: 2, dFF: 6, encoderLayerCount: 1, decoderLayerCount: 3, normPlacement: placement,
      activation: activation, epsilon: 1e-6)
    let model = Model.random(
      shape, source: Vocabulary(words: ["我", "\"quoted\"\\", "🐟"]), target: Vocabulary(words: ["I"]), seed: 3)
    #expect(try Model(safetensors: model.safetensors().bytes) == model)
    shape.positions = .learned(longest: 5)
    let placed = Model.random(shape, source: model.source, target: model.target, seed: 3)
    let file = placed.safetensors()
    #expect(file.tensors["target_positions.weight"]?.dimensions == [5, 4])
    #expect(try Model(file) == placed)
  }
}
