import Foundation
import Matrices
import ModelFiles
import Transformers

extension Model {
  /// A small model that has learned nothing: it ends every sentence before its first word.
  static let sample: Model = {
    var model = Model.random(
      ModelShape(dModel: 8, headCount: 2, dFF: 12, encoderLayerCount: 1, decoderLayerCount: 1),
      source: Vocabulary(words: ["我", "爱", "学习", "喜欢"]), target: Vocabulary(words: ["I", "love", "learn"]), seed: 3)
    guard let bias = model.index(of: "generator.bias") else { return model }
    model.parameters[bias].elements[Vocabulary.end] = 100
    return model
  }()
}

/// The bytes of the sample model as a file.
let sampleModelFile = Data(Model.sample.safetensors().bytes)
